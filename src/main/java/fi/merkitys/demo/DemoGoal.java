package fi.merkitys.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An outcome goal of the demo organisation.
 *
 * @param key      names the goal within the demo
 * @param metric   the metric's key; shares and ratios are 0–1, times are seconds per contact, NPS is -100–100
 * @param doing    how contacts are met where it is reached
 * @param versions oldest first
 */
public record DemoGoal(
        String key,
        DemoText name,
        String metric,
        Comparator comparator,
        DemoScope scope,
        Period period,
        DemoText why,
        DemoText aim,
        List<DemoText> doing,
        List<Version> versions) {

    /** Which side of the target is the good one. */
    public enum Comparator {
        AT_MOST,
        AT_LEAST,
        WITHIN
    }

    /** Over which time the metric is summed. */
    public enum Period {
        ROLLING_4_WEEKS,
        ROLLING_13_WEEKS
    }

    /**
     * A target from a day on.
     *
     * @param target the limit; of a band its lower edge
     * @param upTo   a band's upper edge
     */
    public record Version(
            LocalDate validFrom, double target, @Nullable Double upTo) {}

    /** The version that held on that day; before the first one there was no goal. */
    public Optional<Version> on(LocalDate day) {
        return versions.reversed().stream()
                .filter(version -> !version.validFrom().isAfter(day))
                .findFirst();
    }
}
