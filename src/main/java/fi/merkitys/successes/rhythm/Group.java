package fi.merkitys.successes.rhythm;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * What there is to say of several people together.
 *
 * @param reached by week, latest last: how many were thanked
 * @param here by week: how many were at work
 * @param nudged who waits for a week or longer, those of four weeks among them
 * @param alarmed who waits for four weeks or longer
 * @param longestGap in weeks, of whomever
 * @param sources how many thanks came from whom
 */
public record Group(
        int people,
        List<Integer> reached,
        List<Integer> here,
        int nudged,
        int alarmed,
        int longestGap,
        Sources sources,
        Fairness fairness,
        Optional<Nights> nights,
        Optional<Celebration> celebration) {

    static Group of(List<Thanks> people, Gaps gaps) {
        var shares = people.stream().map(Thanks::share).toList();
        var reached = new Integer[Strip.YEAR];
        var here = new Integer[Strip.YEAR];
        for (var week = 0; week < Strip.YEAR; week++) {
            var thanked = 0;
            var worked = 0;
            for (var one : people) {
                var state = one.strip().weeks().get(week);
                thanked += state == Strip.Week.THANKED ? 1 : 0;
                worked += state == Strip.Week.AWAY ? 0 : 1;
            }
            reached[week] = thanked;
            here[week] = worked;
        }
        return new Group(
                people.size(),
                List.of(reached),
                List.of(here),
                (int) people.stream()
                        .filter(one -> gaps.of(one.waits()) != Gaps.Wait.FRESH)
                        .count(),
                (int) people.stream()
                        .filter(one -> gaps.of(one.waits()) == Gaps.Wait.ALARM)
                        .count(),
                people.stream().mapToInt(one -> one.strip().longestGap()).max().orElse(0),
                new Sources(
                        sum(people, Thanks::byLeaders), sum(people, Thanks::byPeers), sum(people, Thanks::byCustomers)),
                Fairness.of(shares),
                Nights.of(shares),
                Celebration.of(people.stream().map(Thanks::strip).toList()));
    }

    private static int sum(List<Thanks> people, ToIntFunction<Thanks> what) {
        return people.stream().mapToInt(what).sum();
    }

    /** Thanks from leaders, from colleagues, from customers. */
    public record Sources(int leaders, int peers, int customers) {
        public int sum() {
            return leaders + peers + customers;
        }
    }

    /** Of all the weeks that somebody was at work, the share that had thanks. */
    public double coverage() {
        var weeks = sum(here);
        return weeks == 0 ? 0 : (double) sum(reached) / weeks;
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /** From one week until before another, the share of the weeks at work that had thanks. */
    public double coverage(int from, int until) {
        var weeks = sum(here.subList(from, until));
        return weeks == 0 ? 0 : (double) sum(reached.subList(from, until)) / weeks;
    }

    /** What is most worth saying. */
    public Finding finding() {
        if (sum(reached) == 0) {
            return Finding.NOBODY;
        }
        if (celebration.isPresent()) {
            return Finding.ONE_WEEK;
        }
        if (fairness.alarms()) {
            return Finding.UNEVEN;
        }
        return alarmed > 0 ? Finding.SOME_WAIT : Finding.STEADY;
    }

    public enum Finding {
        NOBODY,
        ONE_WEEK,
        UNEVEN,
        SOME_WAIT,
        STEADY;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
