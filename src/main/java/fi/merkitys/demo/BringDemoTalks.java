package fi.merkitys.demo;

import fi.merkitys.onetoones.Histories;
import fi.merkitys.onetoones.Meeting;
import fi.merkitys.onetoones.skiplevel.HeardPoints;
import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the first supervisors and their agents talked about: points that came up again, what was agreed and done or is late,
 * expectations of both sides, and what a leader heard.
 */
@Service
class BringDemoTalks {
    private static final int SUPERVISORS = 3;
    private static final int AGENTS = 4;
    private static final int EIGHT_WEEKS = 56;
    private static final int FOUR_WEEKS = 28;
    private static final int MORNING = 9;
    private static final int FRESH = 5;
    /** What the supervisor agreed to do and has not done. */
    private static final List<String> HOSTS_WORK = List.of("action it", "action shadow");

    private final DemoTalk talk;
    private final DemoDirectory directory;
    private final HeardPoints heard;
    private final Histories histories;
    private final Clock clock;
    private final DemoTalks texts = new DemoTalks();

    BringDemoTalks(DemoTalk talk, DemoDirectory directory, HeardPoints heard, Histories histories, Clock clock) {
        this.talk = talk;
        this.directory = directory;
        this.heard = heard;
        this.histories = histories;
        this.clock = clock;
    }

    @Transactional
    void of(DemoOrganisation demo) {
        var supervisors = demo.people().stream()
                .filter(person -> person.is(DemoRole.SUPERVISOR))
                .limit(SUPERVISORS)
                .toList();
        var ids = directory.people();
        if (talk.isWritten(DemoDirectory.id(ids, supervisors.getFirst().employeeId()))) {
            return;
        }
        for (var supervisor : supervisors) {
            var host = DemoDirectory.id(ids, supervisor.employeeId());
            var agents = demo.people().stream()
                    .filter(person -> supervisor.employeeId().equals(person.supervisor()) && person.leftOn() == null)
                    .limit(AGENTS)
                    .map(person -> DemoDirectory.id(ids, person.employeeId()))
                    .toList();
            team(host, agents, supervisor.language());
        }
        var first = supervisors.getFirst();
        var leader = DemoDirectory.id(ids, String.valueOf(first.supervisor()));
        acrossALevel(
                leader,
                demo.people().stream()
                        .filter(person -> first.employeeId().equals(person.supervisor()) && person.leftOn() == null)
                        .limit(2)
                        .map(person -> DemoDirectory.id(ids, person.employeeId()))
                        .toList(),
                first.language());
        remaining(demo, ids);
    }

    /** Whoever holds their talks ends them, too; but for those of the last days, and one who lets everything slip. */
    private void remaining(DemoOrganisation demo, Map<String, PersonId> ids) {
        var until = LocalDate.now(clock)
                .minusDays(FRESH)
                .atStartOfDay(clock.getZone())
                .toInstant();
        var hosts = demo.people().stream()
                .map(person -> String.valueOf(person.supervisor()))
                .collect(Collectors.toSet());
        demo.people().stream()
                .filter(person -> hosts.contains(person.employeeId()) && !TeamPlan.SLIPS.equals(person.team()))
                .forEach(person -> {
                    var host = DemoDirectory.id(ids, person.employeeId());
                    talk.as(host, () -> histories.ended(host, until, texts.of("summary usual", person.language())));
                });
    }

    private void team(PersonId host, List<PersonId> agents, String language) {
        var today = LocalDate.now(clock);
        for (var place = 0; place < agents.size(); place++) {
            var agent = agents.get(place);
            var hour = MORNING + place;
            var before = held(host, agent, today.minusDays(EIGHT_WEEKS - place), hour);
            talk.talked(before, agent, texts.of("point thanks", language));
            talk.point(before, agent, texts.of("point search", language), Duration.ofDays(1));
            talk.note(before, "notes", texts.of("notes " + (1 + place % 3), language));
            talk.agreed(
                    before,
                    agent,
                    texts.of("action guide", language),
                    today.minusDays(40),
                    Optional.of(before.endsAt().plus(Duration.ofDays(9))));
            talk.ended(before, texts.of("summary 2", language), true);
            var last = held(host, agent, today.minusDays(FOUR_WEEKS - place), hour);
            talk.talked(last, host, texts.of("point holiday", language));
            talk.note(last, "notes", texts.of("notes " + (1 + (place + 1) % 3), language));
            talk.privately(last, host, texts.of("private", language));
            if (place < HOSTS_WORK.size()) {
                talk.agreed(
                        last, host, texts.of(HOSTS_WORK.get(place), language), today.minusDays(6), Optional.empty());
            }
            talk.agreed(last, agent, texts.of("action question", language), today.plusDays(1), Optional.empty());
            talk.ended(last, texts.of("summary 1", language), place != 1);
        }
        soon(host, agents, language, today);
    }

    /** One is to come today or soon, one was yesterday and nobody has said what became of it. */
    private void soon(PersonId host, List<PersonId> agents, String language, LocalDate today) {
        var next = talk.plan(host, agents.getFirst(), "monthly", workday(today, 1), MORNING + 4);
        talk.point(next, agents.getFirst(), texts.of("point learning", language), Duration.ofDays(1));
        talk.plan(host, agents.get(1), "monthly", workday(today.minusDays(1), -1), MORNING + 5);
        var expected =
                talk.plan(host, agents.getFirst(), "expectations", workday(today.minusDays(90), -1), MORNING + 6);
        talk.note(expected, "employee_expects", texts.of("employee expects", language));
        talk.note(expected, "supervisor_expects", texts.of("supervisor expects", language));
        talk.note(expected, "fit", texts.of("fit", language));
        talk.ended(expected, texts.of("summary expectations", language), true);
        talk.plan(host, agents.getFirst(), "expectations", workday(today.plusDays(92), 1), MORNING + 6);
    }

    /** The one that they had about then, or one that is made for the story. */
    private Meeting held(PersonId host, PersonId agent, LocalDate day, int hour) {
        return talk.lastHeld(host, agent, day.plusDays(14))
                .filter(one -> one.template().equals("monthly"))
                .filter(one -> one.startsAt()
                        .isAfter(day.minusDays(13).atStartOfDay(clock.getZone()).toInstant()))
                .orElseGet(() -> talk.plan(host, agent, "monthly", workday(day, -1), hour));
    }

    private void acrossALevel(PersonId leader, List<PersonId> agents, String language) {
        var today = LocalDate.now(clock);
        var met = talk.plan(leader, agents.getFirst(), "skip_level", workday(today.minusDays(21), -1), MORNING);
        var at = met.endsAt();
        var released = talk.as(leader, () -> heard.write(met, texts.of("heard instructions", language), leader, at));
        talk.as(leader, () -> heard.write(met, texts.of("heard quiet", language), leader, at));
        talk.as(agents.getFirst(), () -> heard.release(released, agents.getFirst(), at.plus(Duration.ofHours(2))));
        talk.as(
                leader,
                () -> heard.answer(released, leader, texts.of("heard answer", language), at.plus(Duration.ofDays(6))));
        talk.ended(met, texts.of("summary skip", language), true);
        talk.plan(leader, agents.get(1), "skip_level", workday(today.plusDays(6), 1), MORNING + 1);
    }

    /** The day itself or the next one on which people work here, on that side of it. */
    private static LocalDate workday(LocalDate day, int towards) {
        var found = day;
        while (found.getDayOfWeek().getValue() > 5) {
            found = found.plusDays(towards);
        }
        return found;
    }
}
