package fi.merkitys.successes.rhythm;

import java.util.Locale;

/** What can be said of how recognition is shared. */
public enum Verdict {
    TOO_FEW_PEOPLE,
    /** So little recognition that chance could make anything of it. */
    TOO_FEW_THANKS,
    /** People differ no more than chance makes them differ. */
    CHANCE,
    /** More than chance explains. */
    UNEVEN;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
