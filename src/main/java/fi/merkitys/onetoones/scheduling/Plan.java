package fi.merkitys.onetoones.scheduling;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

/** Times for everybody, and what could not be placed. */
public record Plan(List<Placed> placed, List<Unplaced> unplaced) {
    public Plan {
        placed = List.copyOf(placed);
        unplaced = List.copyOf(unplaced);
    }

    /** @param startsAt of the meeting itself, on the organisation's clock */
    public record Placed(Pair pair, LocalDateTime startsAt) {}

    /** No time was found between these days, the last not included. */
    public record Unplaced(Pair pair, LocalDate from, LocalDate until, Why why) {}

    /** Why there was no time. */
    public enum Why {
        /** The hours of the two never meet. */
        HOURS,
        /** On each day on which they could, one of them is away or has a holiday. */
        AWAY,
        /** All the time that they have in common is taken. */
        FULL;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
