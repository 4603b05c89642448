package fi.merkitys.successes.rhythm;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * What those who work nights have of the days at work and of the thanks.
 *
 * @param days their share of all days at work
 * @param thanks their share of all thanks
 */
public record Nights(double days, double thanks) {

    /** Only where there are enough of them and of others. */
    static Optional<Nights> of(List<Fairness.Share> group) {
        var nights = group.stream().filter(Fairness.Share::night).count();
        if (nights < Fairness.FEWEST_PEOPLE
                || group.size() - nights < Fairness.FEWEST_PEOPLE
                || sum(group, Fairness.Share::count) == 0) {
            return Optional.empty();
        }
        var those = group.stream().filter(Fairness.Share::night).toList();
        return Optional.of(
                new Nights(part(those, group, Fairness.Share::days), part(those, group, Fairness.Share::count)));
    }

    private static double part(
            List<Fairness.Share> those, List<Fairness.Share> all, ToIntFunction<Fairness.Share> what) {
        return (double) sum(those, what) / Math.max(1, sum(all, what));
    }

    private static long sum(List<Fairness.Share> group, ToIntFunction<Fairness.Share> what) {
        return group.stream().mapToLong(what::applyAsInt).sum();
    }
}
