package fi.merkitys.contacts.store;

import java.util.Arrays;
import java.util.Locale;

/** Why a row could not be used. The codes are kept in the contact store: never give one a new meaning. */
public enum Reason {
    CONTACT_ID_MISSING(1),
    AGENT_MISSING(2),
    /** Nobody in the directory has this id in this source; the row waits in the store until somebody has. */
    AGENT_UNKNOWN(3),
    TIME_MISSING(4),
    TIME_UNREADABLE(5),
    TIME_TOO_EARLY(6),
    TIME_IN_FUTURE(7),
    /** Contacts of that day were deleted when their time was over; only their sums are left. */
    PAST_RETENTION(8),
    END_UNREADABLE(9),
    END_BEFORE_START(10),
    DURATION_UNREADABLE(11),
    DURATION_NEGATIVE(12),
    VALUE_UNREADABLE(13),
    CSAT_OUTSIDE_SCALE(14),
    NPS_OUTSIDE_SCALE(15),
    VERSION_UNREADABLE(16),
    NUL_BYTE(17),
    BROKEN_LINE(18),
    LINE_TOO_LONG(19),
    ENCODING(20);

    /** Marks a row that the mapping leaves out: no fault, so no reason. */
    static final int SKIPPED = 255;

    private final int code;

    Reason(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /** As it is written in the interface and in downloads. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Reason coded(int code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no reason has the code " + code));
    }
}
