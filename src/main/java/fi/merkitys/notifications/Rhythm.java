package fi.merkitys.notifications;

import java.util.Locale;

/** How often e-mails tell of something. */
public enum Rhythm {
    AT_ONCE,
    /** What has come up since, each working day. */
    DAILY,
    /** On the first working day of the week. */
    WEEKLY,
    OFF;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Rhythm of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    boolean isDigest() {
        return this == DAILY || this == WEEKLY;
    }
}
