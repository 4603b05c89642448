package fi.merkitys.support;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a matter was closed. */
public enum Ending {
    WELL,
    /** It was a misunderstanding, or settled itself. */
    NOT_NEEDED,
    /** Support ends here. What follows is decided by named people, elsewhere, with a reason; nothing follows by itself. */
    ELSEWHERE,
    /** The supervisor has changed, and the employee begins anew with the next. */
    FRESH_START;

    public static final List<Ending> BY_SUPERVISOR = List.of(WELL, NOT_NEEDED, ELSEWHERE);

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean needsWords() {
        return this == ELSEWHERE;
    }

    public static Optional<Ending> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
