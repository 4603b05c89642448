package fi.merkitys.demo;

import fi.merkitys.feedback.EarlierFeedback;
import fi.merkitys.feedback.Kind;
import fi.merkitys.people.PersonId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A year of feedback: supervisors tell each agent something every few weeks, some colleagues now and then. In two teams a
 * habit is praised again and again; one agent of the first team has heard nothing for two months.
 */
final class DemoFeedback {
    private static final int DAYS = 360;
    private static final int SILENT_FOR = 63;
    /** Of the first team, not the first, so that whoever plays an agent has something to read. */
    private static final int SILENT = 3;

    /** The first has worked on its service all year, the second has taken the habit over. */
    private static final Set<String> PRAISED = Set.of("Liepa", "Beržas");

    /** In each team these many tell their colleagues something; the others thank them at the coffee machine. */
    private static final int TELLING = 3;

    private final LocalDate today;
    private final ZoneId zone;
    private final Map<String, PersonId> ids;
    private final List<DemoPerson> people;
    private final Sections words = Sections.read("/demo/feedback.txt");

    DemoFeedback(DemoOrganisation demo, Map<String, PersonId> ids, LocalDate today, ZoneId zone) {
        this.people =
                demo.people().stream().filter(person -> person.leftOn() == null).toList();
        this.ids = ids;
        this.today = today;
        this.zone = zone;
    }

    List<EarlierFeedback> year() {
        var year = new ArrayList<EarlierFeedback>();
        var agents = people.stream().filter(person -> person.is(DemoRole.AGENT)).toList();
        for (var at = 0; at < agents.size(); at++) {
            var chance = Streams.of(Streams.FEEDBACK, at);
            var until = at == SILENT ? SILENT_FOR : chance.nextInt(2, 24);
            bySupervisor(agents.get(at), until, chance, year);
            byColleagues(agents.get(at), until, agents, chance, year);
        }
        forThoseWhoLead(year);
        return year;
    }

    /** Somebody who leads hears of it more seldom, from whom they report to. */
    private void forThoseWhoLead(List<EarlierFeedback> year) {
        var leading =
                people.stream().filter(person -> !person.is(DemoRole.AGENT)).toList();
        for (var at = 0; at < leading.size(); at++) {
            var person = leading.get(at);
            var supervisor = person.supervisor();
            var chance = Streams.of(Streams.FEEDBACK, at, 1);
            for (var ago = chance.nextInt(3, 36);
                    supervisor != null && ago < DAYS && day(ago).isAfter(person.hiredOn());
                    ago += chance.nextInt(40, 90)) {
                var lines = words.under("leading " + person.language());
                year.add(given(supervisor, person, Kind.APPRECIATIVE, ago, lines.get(ago % lines.size()), chance));
            }
        }
    }

    private void bySupervisor(DemoPerson agent, int until, SplittableRandom chance, List<EarlierFeedback> year) {
        var supervisor = agent.supervisor();
        if (supervisor == null) {
            return;
        }
        var turn = chance.nextInt(DAYS);
        for (var ago = until; ago < DAYS && day(ago).isAfter(agent.hiredOn()); ago += chance.nextInt(18, 41)) {
            var kind = chance.nextInt(100) < 72 ? Kind.APPRECIATIVE : Kind.CORRECTIVE;
            year.add(given(supervisor, agent, kind, ago, turn++, chance));
        }
    }

    private void byColleagues(
            DemoPerson agent, int until, List<DemoPerson> agents, SplittableRandom chance, List<EarlierFeedback> year) {
        var team = agents.stream()
                .filter(other ->
                        !other.equals(agent) && String.valueOf(other.team()).equals(agent.team()))
                .limit(TELLING)
                .toList();
        var turn = chance.nextInt(DAYS);
        for (var ago = until + 9; ago < DAYS && !team.isEmpty(); ago += chance.nextInt(70, 130)) {
            var giver = team.get(chance.nextInt(team.size()));
            if (day(ago).isAfter(agent.hiredOn()) && day(ago).isAfter(giver.hiredOn())) {
                year.add(given(giver.employeeId(), agent, Kind.APPRECIATIVE, ago, turn++, chance));
            }
        }
    }

    /** @param turn the same words come back only when all others have had theirs */
    private EarlierFeedback given(
            String giver, DemoPerson agent, Kind kind, int ago, int turn, SplittableRandom chance) {
        var praised = kind == Kind.APPRECIATIVE && PRAISED.contains(agent.team()) && chance.nextInt(100) < 60;
        var lines = words.under((praised ? "habit" : kind.key()) + " " + agent.language());
        return given(giver, agent, kind, ago, lines.get(turn % lines.size()), chance);
    }

    private EarlierFeedback given(
            String giver, DemoPerson receiver, Kind kind, int ago, String words, SplittableRandom chance) {
        var parts = words.split("\\|", -1);
        var at = at(ago, chance);
        return new EarlierFeedback(
                DemoDirectory.id(ids, giver),
                DemoDirectory.id(ids, receiver.employeeId()),
                kind,
                parts[0].strip(),
                parts[1].strip(),
                parts[2].strip(),
                at,
                at.plusSeconds(chance.nextInt(600, 30_000)),
                null,
                null,
                null,
                null);
    }

    private Instant at(int ago, SplittableRandom chance) {
        return day(ago).atTime(LocalTime.of(chance.nextInt(8, 16), chance.nextInt(60)))
                .atZone(zone)
                .toInstant();
    }

    /** On weekends nobody tells anybody anything. */
    private LocalDate day(int ago) {
        var day = today.minusDays(ago);
        return day.minusDays(Math.max(0, day.getDayOfWeek().getValue() - DayOfWeek.FRIDAY.getValue()));
    }
}
