package fi.merkitys.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** Who is away when: summer and winter weeks, single days here and there, and three people for longer. */
final class Absences {
    private static final int YEAR = 365;
    private static final int PLANNED_AHEAD = 60;

    private final LocalDate today;

    Absences(LocalDate today) {
        this.today = today;
    }

    List<DemoAbsence> of(Agent agent) {
        List<DemoAbsence> all = new ArrayList<>();
        SplittableRandom chance = Streams.of(Streams.ABSENCE, agent.number());
        for (int year = today.getYear() - 1; year <= today.getYear() + 1; year++) {
            all.add(weeks(agent, year, chance.nextInt(24, 32), chance.nextInt(2, 4)));
            all.add(weeks(agent, year, chance.nextInt(7, 13), 1));
        }
        for (int spell = chance.nextInt(2, 7); spell > 0; spell--) {
            all.add(days(agent, chance.nextInt(1, YEAR), chance.nextInt(1, 5)));
        }
        switch (agent.number()) {
            case 3, 71 -> all.add(days(agent, 75, 110));
            case 20 -> all.add(days(agent, 33, 23));
            default -> {}
        }
        return merged(all.stream().filter(this::isOfInterest).toList(), agent.person());
    }

    private DemoAbsence weeks(Agent agent, int year, int week, int count) {
        LocalDate monday = LocalDate.of(year, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new DemoAbsence(
                agent.person().employeeId(), monday, monday.plusWeeks(count).minusDays(1));
    }

    private DemoAbsence days(Agent agent, int daysAgo, int count) {
        LocalDate first = today.minusDays(daysAgo);
        return new DemoAbsence(agent.person().employeeId(), first, first.plusDays(count - 1));
    }

    private boolean isOfInterest(DemoAbsence absence) {
        return absence.lastDay().isAfter(today.minusDays(YEAR + 1))
                && absence.firstDay().isBefore(today.plusDays(PLANNED_AHEAD));
    }

    private static List<DemoAbsence> merged(List<DemoAbsence> absences, DemoPerson person) {
        List<DemoAbsence> merged = new ArrayList<>();
        absences.stream()
                .filter(absence -> !absence.firstDay().isBefore(person.hiredOn()))
                .filter(absence -> person.leftOn() == null || absence.lastDay().isBefore(person.leftOn()))
                .sorted(Comparator.comparing(DemoAbsence::firstDay))
                .forEach(absence -> {
                    if (!merged.isEmpty() && merged.getLast().touches(absence)) {
                        merged.add(merged.removeLast().with(absence));
                    } else {
                        merged.add(absence);
                    }
                });
        return List.copyOf(merged);
    }
}
