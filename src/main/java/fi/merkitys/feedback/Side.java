package fi.merkitys.feedback;

import java.util.Locale;

/** On which side of feedback somebody is. */
public enum Side {
    RECEIVED,
    GIVEN,
    /** The receiver shows it to them. */
    SHOWN;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
