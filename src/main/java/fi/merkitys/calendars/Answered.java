package fi.merkitys.calendars;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody's calendar says to an invitation. */
public enum Answered {
    ACCEPTED,
    DECLINED,
    /** Perhaps. */
    TENTATIVE;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As iTIP names it. */
    static Optional<Answered> of(String status) {
        return Arrays.stream(values())
                .filter(answer -> answer.name().equalsIgnoreCase(status))
                .findFirst();
    }
}
