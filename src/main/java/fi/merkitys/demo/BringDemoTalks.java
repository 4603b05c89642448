package fi.merkitys.demo;

import fi.merkitys.onetoones.Histories;
import fi.merkitys.onetoones.Meeting;
import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What some supervisors and their agents talked about in their one-to-ones: points that came up again, what was agreed and
 * done or is late, expectations of both sides.
 */
@Service
class BringDemoTalks {
    /** In these three, stories are told. */
    static final Set<String> TEAMS = Set.of("Koivu", "Kuusi", "Beržas");

    /** There the supervisor has not talked about expectations for long. */
    private static final String FORGETS = "Koivu";

    private static final int AGENTS = 4;
    private static final int A_WHILE = 14;
    private static final int FRESH = 5;
    private static final int MORNING = 9;
    private static final int A_MONTH = 30;
    private static final int A_YEAR = 364;
    private static final int HALF_A_YEAR = 180;
    private static final int A_QUARTER = 91;
    private static final String MONTHLY = "monthly";
    private static final String EXPECTATIONS = "expectations";

    /** What the supervisor agreed to do and has not done. */
    private static final List<String> HOSTS_WORK = List.of("action it", "action shadow");

    private static final List<String> LEFT_OUT = List.of("left out training", "left out rush", "left out spoken");
    private static final List<String> SLIPPED = List.of("left out campaign", "left out stand in", "left out report");

    private final DemoTalk talk;
    private final BringDemoSkipLevels skipLevels;
    private final DemoDirectory directory;
    private final Histories histories;
    private final Clock clock;
    private final DemoTalks texts = new DemoTalks();

    BringDemoTalks(
            DemoTalk talk, BringDemoSkipLevels skipLevels, DemoDirectory directory, Histories histories, Clock clock) {
        this.talk = talk;
        this.skipLevels = skipLevels;
        this.directory = directory;
        this.histories = histories;
        this.clock = clock;
    }

    @Transactional
    void of(DemoOrganisation demo) {
        var supervisors = demo.people().stream()
                .filter(person -> person.is(DemoRole.SUPERVISOR) && TEAMS.contains(String.valueOf(person.team())))
                .toList();
        var ids = directory.people();
        var first = supervisors.getFirst();
        if (talk.isWritten(DemoDirectory.id(ids, first.employeeId()))) {
            return;
        }
        for (var supervisor : supervisors) {
            team(
                    DemoDirectory.id(ids, supervisor.employeeId()),
                    agentsOf(supervisor, demo, ids),
                    supervisor.language());
        }
        skipLevels.of(
                DemoDirectory.id(ids, String.valueOf(first.supervisor())),
                agentsOf(first, demo, ids),
                first.language());
        remaining(demo, ids);
    }

    private static List<PersonId> agentsOf(DemoPerson supervisor, DemoOrganisation demo, Map<String, PersonId> ids) {
        return demo.people().stream()
                .filter(person -> supervisor.employeeId().equals(person.supervisor()) && person.leftOn() == null)
                .limit(AGENTS)
                .map(person -> DemoDirectory.id(ids, person.employeeId()))
                .toList();
    }

    /**
     * Whoever holds their talks ends them, too; but for those of the last days, and one who lets everything slip. Why one
     * was left out, each says to the other.
     */
    private void remaining(DemoOrganisation demo, Map<String, PersonId> ids) {
        var until = LocalDate.now(clock)
                .minusDays(FRESH)
                .atStartOfDay(clock.getZone())
                .toInstant();
        var hosts = demo.people().stream()
                .map(person -> String.valueOf(person.supervisor()))
                .collect(Collectors.toSet());
        demo.people().stream()
                .filter(person -> hosts.contains(person.employeeId()))
                .forEach(person -> {
                    var host = DemoDirectory.id(ids, person.employeeId());
                    var language = person.language();
                    var slips = TeamPlan.SLIPS.equals(person.team());
                    var reasons = (slips ? SLIPPED : LEFT_OUT)
                            .stream().map(one -> texts.of(one, language)).toList();
                    talk.as(host, () -> histories.explained(host, reasons));
                    talk.as(host, () -> histories.were(host, "career", ago(A_YEAR), ago(HALF_A_YEAR)));
                    if (!FORGETS.equals(person.team())) {
                        talk.as(host, () -> histories.were(host, EXPECTATIONS, ago(HALF_A_YEAR), ago(A_MONTH)));
                    }
                    if (!slips) {
                        talk.as(host, () -> histories.ended(host, until, texts.of("summary usual", language)));
                    }
                });
    }

    private Instant ago(int days) {
        return LocalDate.now(clock)
                .minusDays(days)
                .atStartOfDay(clock.getZone())
                .toInstant();
    }

    private void team(PersonId host, List<PersonId> agents, String language) {
        for (var place = 0; place < agents.size(); place++) {
            var agent = agents.get(place);
            var met = held(host, agent);
            if (met.size() > 1) {
                first(met.get(1), agent, language, place);
                second(met.getFirst(), agent, language, place);
            }
        }
        var agent = agents.getFirst();
        talk.next(host, agent).ifPresent(next -> talk.point(next, agent, texts.of("point learning", language)));
        expectations(host, agent, language);
    }

    /** Those of their series that were held and are not of these days, the last first. */
    private List<Meeting> held(PersonId host, PersonId agent) {
        var lately = LocalDate.now(clock)
                .minusDays(A_WHILE)
                .atStartOfDay(clock.getZone())
                .toInstant();
        return talk.between(host, agent).reversed().stream()
                .filter(one -> one.heldAt() != null
                        && one.template().equals(MONTHLY)
                        && one.heldAt().isBefore(lately))
                .toList();
    }

    private void first(Meeting met, PersonId agent, String language, int place) {
        talk.talked(met, agent, texts.of("point thanks", language));
        talk.point(met, agent, texts.of("point search", language), Duration.ofDays(1));
        talk.note(met, "notes", texts.of("notes " + (1 + place % 3), language));
        talk.agreed(
                met,
                agent,
                texts.of("action guide", language),
                day(met).plusDays(16),
                Optional.of(met.endsAt().plus(Duration.ofDays(9))));
        talk.ended(met, texts.of("summary 2", language), true);
    }

    private void second(Meeting met, PersonId agent, String language, int place) {
        var host = met.host();
        talk.talked(met, host, texts.of("point holiday", language));
        talk.note(met, "notes", texts.of("notes " + (1 + (place + 1) % 3), language));
        talk.privately(met, host, texts.of("private", language));
        if (place < HOSTS_WORK.size()) {
            talk.agreed(met, host, texts.of(HOSTS_WORK.get(place), language), day(met).plusDays(10), Optional.empty());
        }
        talk.agreed(
                met,
                agent,
                texts.of("action question", language),
                LocalDate.now(clock).plusDays(1),
                Optional.empty());
        talk.ended(met, texts.of("summary 1", language), place != 1);
    }

    /** A quarter ago and in a quarter, each halfway between two of their one-to-ones. */
    private void expectations(PersonId host, PersonId agent, String language) {
        var today = LocalDate.now(clock);
        var series = talk.between(host, agent);
        series.stream()
                .filter(one -> day(one).isBefore(today.minusDays(A_QUARTER)))
                .reduce((before, after) -> after)
                .ifPresent(one -> {
                    var met = talk.plan(host, agent, EXPECTATIONS, workday(day(one).plusDays(A_WHILE)), MORNING);
                    talk.note(met, "employee_expects", texts.of("employee expects", language));
                    talk.note(met, "supervisor_expects", texts.of("supervisor expects", language));
                    talk.note(met, "fit", texts.of("fit", language));
                    talk.ended(met, texts.of("summary expectations", language), true);
                    series.stream()
                            .filter(next -> day(next).isAfter(day(met).plusDays(HALF_A_YEAR - A_WHILE)))
                            .findFirst()
                            .ifPresent(next -> talk.plan(
                                    host, agent, EXPECTATIONS, workday(day(next).plusDays(A_WHILE)), MORNING));
                });
    }

    private LocalDate day(Meeting meeting) {
        return LocalDate.ofInstant(meeting.startsAt(), clock.getZone());
    }

    /** The day itself or the next one on which people work here. */
    static LocalDate workday(LocalDate day) {
        var ofWeek = day.getDayOfWeek().getValue();
        return ofWeek > DayOfWeek.FRIDAY.getValue() ? day.plusDays(8L - ofWeek) : day;
    }
}
