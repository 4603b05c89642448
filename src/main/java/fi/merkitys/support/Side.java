package fi.merkitys.support;

import java.util.Locale;

/** On which side of a matter somebody is. */
public enum Side {
    EMPLOYEE,
    SUPERVISOR,
    /** Invited into a step by name; reads from that step on, and neither writes nor signs. */
    GUEST;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
