package fi.merkitys.successes.rhythm;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/**
 * What there is to say of several people together.
 *
 * @param reached by week, latest last: how many were thanked
 * @param here by week: how many were at work
 * @param weeksThanked of all people together
 * @param weeksHere at work, of all people together
 * @param nudged who waits for a week or longer, those of four weeks among them
 * @param alarmed who waits for four weeks or longer
 * @param longestGap in weeks, of whomever
 * @param sources how many thanks came from whom
 */
public record Group(
        int people,
        List<Integer> reached,
        List<Integer> here,
        int weeksThanked,
        int weeksHere,
        int nudged,
        int alarmed,
        int longestGap,
        Sources sources,
        Fairness fairness,
        Optional<Nights> nights,
        Optional<Celebration> celebration) {

    static Group of(List<Thanks> people, Gaps gaps) {
        var shares = people.stream().map(Thanks::share).toList();
        var reached = byWeek(people, Strip::thanks);
        return new Group(
                people.size(),
                reached,
                byWeek(people, Strip::here),
                sum(people, one -> one.strip().thanked()),
                sum(people, one -> one.strip().eligible()),
                sum(people, one -> gaps.of(one.waits()) == Gaps.Wait.FRESH ? 0 : 1),
                sum(people, one -> gaps.of(one.waits()) == Gaps.Wait.ALARM ? 1 : 0),
                people.stream().mapToInt(one -> one.strip().longestGap()).max().orElse(0),
                new Sources(
                        sum(people, Thanks::byLeaders), sum(people, Thanks::byPeers), sum(people, Thanks::byCustomers)),
                Fairness.of(shares),
                Nights.of(shares),
                Celebration.of(reached));
    }

    /** How many people have each week in these. */
    private static List<Integer> byWeek(List<Thanks> people, ToLongFunction<Strip> which) {
        var counts = new int[Strip.YEAR];
        for (var one : people) {
            for (var left = which.applyAsLong(one.strip()); left != 0; left &= left - 1) {
                counts[Long.numberOfTrailingZeros(left)]++;
            }
        }
        return Arrays.stream(counts).boxed().toList();
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
        return weeksHere == 0 ? 0 : (double) weeksThanked / weeksHere;
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
        if (weeksThanked == 0) {
            return Finding.NOBODY;
        }
        if (celebration.isPresent()) {
            return Finding.ONE_WEEK;
        }
        if (fairness.alarms()) {
            return Finding.UNEVEN;
        }
        if (alarmed * 2 > people) {
            return Finding.MOST_WAIT;
        }
        return alarmed > 0 ? Finding.SOME_WAIT : Finding.STEADY;
    }

    public enum Finding {
        NOBODY,
        /** More than half of the people: hardly anybody thanks them now. */
        MOST_WAIT,
        ONE_WEEK,
        UNEVEN,
        SOME_WAIT,
        STEADY;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
