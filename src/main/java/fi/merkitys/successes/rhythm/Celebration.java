package fi.merkitys.successes.rhythm;

import java.util.List;
import java.util.Optional;

/**
 * One celebrated week, in which there was more recognition than in all the others together.
 *
 * @param week its place in the strip
 * @param share of all the recognition of the year
 */
public record Celebration(int week, double share) {
    private static final double MOST = 0.5;
    private static final int FEWEST = Fairness.FEWEST_PEOPLE;
    /** So long after, one can tell whether it went on; where recognition has just begun, it is no celebration. */
    private static final int WEEKS_AFTER = 4;

    /** Counted by people and weeks: who was thanked twice in a week counts once. */
    static Optional<Celebration> of(List<Strip> strips) {
        var thanked = new int[Strip.YEAR];
        var all = 0;
        for (var strip : strips) {
            for (var week = 0; week < Strip.YEAR; week++) {
                if (strip.weeks().get(week) == Strip.Week.THANKED) {
                    thanked[week]++;
                    all++;
                }
            }
        }
        var most = 0;
        for (var week = 1; week < Strip.YEAR; week++) {
            most = thanked[week] > thanked[most] ? week : most;
        }
        return most < Strip.YEAR - WEEKS_AFTER && thanked[most] >= FEWEST && thanked[most] > MOST * all
                ? Optional.of(new Celebration(most, (double) thanked[most] / all))
                : Optional.empty();
    }
}
