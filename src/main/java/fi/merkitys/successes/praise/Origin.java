package fi.merkitys.successes.praise;

import java.util.Locale;

/** How a customer's words came here. */
public enum Origin {
    /** Under a contact, in the file of a contact system. */
    CONTACT,
    TYPED,
    FILE,
    MAIL;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Origin of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
