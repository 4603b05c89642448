package fi.merkitys.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hipparchus.distribution.continuous.BetaDistribution;

/**
 * A goal of the demo held against the year by simple ratios: how many reach it, and how many would if everybody's
 * contacts came from the same mix of queues.
 */
record Reality(DemoGoal goal, int eligible, int newcomers, int reached, int reachedEvened) {

    static Reality of(Year year, String key, LocalDate until) {
        DemoGoal goal = year.organisation.goals().stream()
                .filter(one -> one.key().equals(key))
                .findAny()
                .orElseThrow();
        LocalDate from = until.minusWeeks(goal.period() == DemoGoal.Period.ROLLING_4_WEEKS ? 4 : 13)
                .plusDays(1);
        List<Worked> people = new ArrayList<>();
        int newcomers = 0;
        for (DemoPerson person : year.organisation.people()) {
            Worked worked =
                    new Worked(year.sums(person, goal.scope(), from, until), year.daysWorked(person, from, until));
            if (isInScope(year, goal, person) && worked.isEnough(person, from, until)) {
                if (person.hiredOn().isAfter(until.minusWeeks(13))) {
                    newcomers++;
                } else {
                    people.add(worked);
                }
            }
        }
        return compare(goal, goal.on(until).orElseThrow(), newcomers, people);
    }

    private static Reality compare(DemoGoal goal, DemoGoal.Version version, int newcomers, List<Worked> people) {
        Map<String, Sums> everybody = new HashMap<>();
        people.forEach(person -> person.byQueue.forEach((queue, sums) ->
                everybody.computeIfAbsent(queue, unseen -> new Sums()).add(sums)));
        double overall = new Worked(everybody, 1).total().of(goal.metric());
        int reached = 0;
        int evened = 0;
        for (Worked person : people) {
            double observed = person.total().of(goal.metric());
            reached += reaches(goal, version, observed) ? 1 : 0;
            evened += reaches(goal, version, observed / person.expected(goal.metric(), everybody) * overall) ? 1 : 0;
        }
        return new Reality(goal, people.size(), newcomers, reached, evened);
    }

    /** What a person did in the goal's scope, by queue, and on how many days the person worked at all. */
    private record Worked(Map<String, Sums> byQueue, long days) {

        boolean isEnough(DemoPerson person, LocalDate from, LocalDate until) {
            long scheduled = from.datesUntil(until.plusDays(1))
                    .filter(person::isScheduledOn)
                    .count();
            return person.leftOn() == null && total().contacts >= 30 && days * 2 >= scheduled;
        }

        Sums total() {
            Sums total = new Sums();
            byQueue.values().forEach(total::add);
            total.days = days;
            return total;
        }

        /** What the person would show, were every queue handled as everybody together handles it. */
        double expected(String metric, Map<String, Sums> everybody) {
            double weighted = 0;
            for (Map.Entry<String, Sums> queue : byQueue.entrySet()) {
                Sums reference = Objects.requireNonNull(everybody.get(queue.getKey()));
                reference.days = 1;
                weighted += queue.getValue().contacts * reference.of(metric);
            }
            return weighted / total().contacts;
        }
    }

    private static boolean isInScope(Year year, DemoGoal goal, DemoPerson person) {
        DemoScope scope = goal.scope();
        return year.organisation.teams().stream()
                .filter(team -> scope.team() == null || scope.team().equals(team.name()))
                .filter(team -> scope.site() == null || scope.site().equals(team.site()))
                .anyMatch(team -> team.name().equals(person.team()));
    }

    private static boolean reaches(DemoGoal goal, DemoGoal.Version version, double value) {
        return switch (goal.comparator()) {
            case AT_MOST -> value <= version.target();
            case AT_LEAST -> value >= version.target();
            case WITHIN -> value >= version.target() && value <= Objects.requireNonNull(version.upTo());
        };
    }

    double share() {
        return (double) reached / eligible;
    }

    double shareEvened() {
        return (double) reachedEvened / eligible;
    }

    /** P(p below the limit) under Jeffreys' posterior. */
    double below(double limit) {
        return new BetaDistribution(reached + .5, eligible - reached + .5).cumulativeProbability(limit);
    }

    String verdict() {
        if (eligible < 5) {
            return "not enough people";
        }
        if (share() >= .5) {
            return below(.9) <= .05 ? "too easy" : "realistic";
        }
        return below(.5) >= .95 && share() <= .4 ? "too demanding" : "unclear";
    }
}
