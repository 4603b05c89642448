package fi.merkitys.successes.rhythm;

import java.util.Collections;
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

    /**
     * Counted by people and weeks: who was thanked twice in a week counts once.
     *
     * @param thanked how many people had thanks in each week of the strip
     */
    static Optional<Celebration> of(List<Integer> thanked) {
        var all = thanked.stream().mapToInt(Integer::intValue).sum();
        var most = Collections.max(thanked);
        var week = thanked.indexOf(most);
        return week < Strip.YEAR - WEEKS_AFTER && most >= FEWEST && most > MOST * all
                ? Optional.of(new Celebration(week, (double) most / all))
                : Optional.empty();
    }
}
