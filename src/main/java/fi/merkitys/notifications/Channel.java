package fi.merkitys.notifications;

import java.util.Locale;

/** By what a notice leaves the house. */
enum Channel {
    MAIL,
    CHAT;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
