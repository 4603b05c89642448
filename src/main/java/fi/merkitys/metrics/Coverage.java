package fi.merkitys.metrics;

import java.util.HashMap;
import java.util.Map;

/**
 * Which sources carry a metric, judged by all contacts that a question is about and by channel, as a chat has no talk
 * time although the calls of the same source have. What the contact system clocks is carried where at least half of
 * the contacts have it.
 */
final class Coverage {
    private static final double LEAST_SHARE = .5;

    private record Origin(long source, String channel) {}

    private final boolean needed;
    private final Map<Origin, Sums> origins = new HashMap<>();
    private Sums total = Sums.NONE;

    Coverage(Metric metric) {
        this.needed = metric.formula().needsCoverage();
    }

    void add(long source, String channel, Sums sums) {
        origins.merge(new Origin(source, channel), sums, Sums::plus);
        total = total.plus(sums);
    }

    boolean carries(long source, String channel) {
        return carries(origins.getOrDefault(new Origin(source, channel), Sums.NONE));
    }

    /** The sums, or only their contacts where the source does not carry the metric. */
    Sums admit(long source, String channel, Sums sums) {
        return carries(source, channel) ? sums : sums.withheld();
    }

    Availability availability() {
        if (origins.values().stream().anyMatch(this::carries)) {
            return new Availability.Available();
        }
        if (total.contacts() == 0) {
            return new Availability.NoContacts();
        }
        return total.carried() == 0
                ? new Availability.NotCarried(total.contacts())
                : new Availability.TooSeldom(total.carried(), total.contacts());
    }

    private boolean carries(Sums origin) {
        return origin.isAvailable() && (!needed || origin.carried() >= LEAST_SHARE * origin.contacts());
    }
}
