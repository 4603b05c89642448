package fi.merkitys.demo;

import fi.merkitys.people.PersonId;
import fi.merkitys.successes.Audience;
import fi.merkitys.successes.EarlierSuccess;
import fi.merkitys.successes.Emoji;
import fi.merkitys.successes.Kind;
import fi.merkitys.successes.NewSuccess;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * A year of recognition: colleagues thank each other every few weeks, supervisors now and then, some tell of themselves.
 * One team is thanked by nobody, one nearly only in the week of customer service, in one nearly all goes to three people, two
 * colleagues thank each other back and forth, and one agent has waited for long.
 */
final class DemoSuccesses {
    /** Orders that somebody packs well are taken for granted. */
    static final String THANKLESS = "Žuvėdra";

    /** Flowers once a year. */
    static final String CELEBRATED = "Klevas";

    /** Since then nobody has said anything to them. */
    static final int THANKLESS_FOR = 120;

    private static final int SELDOM = 900;

    /** A few stars, and many whom nobody notices. */
    static final String UNEVEN = "Kopa";

    private static final int STARS = 3;

    /** Two who sit beside each other. */
    static final String BACK_AND_FORTH = "Gintaras";

    private static final int TIMES = 8;

    private static final int DAYS = 364;
    /** The week in which the world thanks those who serve customers. */
    private static final int CELEBRATED_WEEK = 40;

    /** Of the first team, not the first, so that whoever plays an agent has something to read. */
    private static final int WAITING = 3;

    private static final int WAITING_FOR = 36;
    private static final int SEEN_AFTER_DAYS = 2;

    private final LocalDate today;
    private final ZoneId zone;
    private final Map<String, PersonId> ids;
    private final List<DemoPerson> people;
    private final List<Long> values;
    private final Sections words = Sections.read("/demo/successes.txt");

    DemoSuccesses(DemoOrganisation demo, Map<String, PersonId> ids, List<Long> values, LocalDate today, ZoneId zone) {
        this.people =
                demo.people().stream().filter(person -> person.leftOn() == null).toList();
        this.ids = ids;
        this.values = values;
        this.today = today;
        this.zone = zone;
    }

    List<EarlierSuccess> year() {
        var year = new ArrayList<EarlierSuccess>();
        var agents = people.stream().filter(person -> person.is(DemoRole.AGENT)).toList();
        for (var at = 0; at < agents.size(); at++) {
            var agent = agents.get(at);
            var chance = Streams.of(Streams.SUCCESSES, at);
            var since = at == WAITING ? WAITING_FOR : chance.nextInt(0, 12);
            switch (String.valueOf(agent.team())) {
                case THANKLESS -> thanks(agent, agents, THANKLESS_FOR + chance.nextInt(120), 120, chance, year);
                case CELEBRATED -> {
                    thanks(agent, agents, since + 40 + chance.nextInt(SELDOM), SELDOM, chance, year);
                    celebrate(agent, chance, year);
                }
                case UNEVEN -> thanks(agent, agents, since, before(agent, agents) < STARS ? 9 : 110, chance, year);
                default -> {
                    thanks(agent, agents, since, 26, chance, year);
                    tellsOwn(agent, since, chance, year);
                }
            }
        }
        backAndForth(agents, year);
        forThoseWhoLead(agents, year);
        return year;
    }

    /** Two of three by colleagues. */
    private void thanks(
            DemoPerson agent,
            List<DemoPerson> agents,
            int since,
            int every,
            SplittableRandom chance,
            List<EarlierSuccess> year) {
        // Who shares a language shares the coffee machine.
        var colleagues = agents.stream()
                .filter(other -> !other.equals(agent) && other.language().equals(agent.language()))
                .toList();
        var turn = chance.nextInt(DAYS);
        for (var ago = since; ago < DAYS; ago += Math.max(1, every / 2 + chance.nextInt(every))) {
            var supervisor = Objects.requireNonNullElse(agent.supervisor(), "");
            var byColleague = supervisor.isEmpty() || chance.nextInt(3) > 0;
            var giver = byColleague
                    ? colleagues.get(chance.nextInt(colleagues.size())).employeeId()
                    : supervisor;
            var lines = words.under((byColleague ? "colleague " : "supervisor ") + agent.language());
            told(Kind.KUDOS, giver, agent, ago, lines.get(turn++ % lines.size()), chance, year);
        }
    }

    /** How many of the same team are listed before them. */
    private static long before(DemoPerson agent, List<DemoPerson> agents) {
        return agents.stream()
                .takeWhile(other -> !other.equals(agent))
                .filter(other -> Objects.equals(other.team(), agent.team()))
                .count();
    }

    private void backAndForth(List<DemoPerson> agents, List<EarlierSuccess> year) {
        var two = agents.stream()
                .filter(agent -> BACK_AND_FORTH.equals(agent.team()))
                .limit(2)
                .toList();
        var chance = Streams.of(Streams.SUCCESSES, 0, 3);
        for (var n = 0; n < TIMES * 2; n++) {
            var receiver = two.get(n % 2);
            var lines = words.under("colleague " + receiver.language());
            told(
                    Kind.KUDOS,
                    two.get(1 - n % 2).employeeId(),
                    receiver,
                    4 + n * 5,
                    lines.get(n % lines.size()),
                    chance,
                    year);
        }
    }

    private void celebrate(DemoPerson agent, SplittableRandom chance, List<EarlierSuccess> year) {
        var monday =
                today.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, CELEBRATED_WEEK).with(DayOfWeek.MONDAY);
        if (monday.plusDays(5).isAfter(today)) {
            monday = monday.minusYears(1).with(DayOfWeek.MONDAY);
        }
        // What is told of today was told yesterday.
        var ago = (int) (today.toEpochDay() - monday.toEpochDay()) - 1;
        var lines = words.under("celebration " + agent.language());
        for (var n = 0; n < lines.size(); n++) {
            var supervisor = agent.supervisor();
            if (supervisor != null) {
                told(Kind.KUDOS, supervisor, agent, ago - n, lines.get(n), chance, year);
            }
        }
    }

    private void tellsOwn(DemoPerson agent, int since, SplittableRandom chance, List<EarlierSuccess> year) {
        var lines = words.under("own " + agent.language());
        var turn = chance.nextInt(lines.size());
        for (var ago = since + chance.nextInt(90); ago < DAYS; ago += 90 + chance.nextInt(120)) {
            told(Kind.OWN, agent.employeeId(), agent, ago, lines.get(turn++ % lines.size()), chance, year);
        }
    }

    /** Agents thank those who lead them, too. */
    private void forThoseWhoLead(List<DemoPerson> agents, List<EarlierSuccess> year) {
        var leading =
                people.stream().filter(person -> !person.is(DemoRole.AGENT)).toList();
        for (var at = 0; at < leading.size(); at++) {
            var person = leading.get(at);
            var chance = Streams.of(Streams.SUCCESSES, at, 1);
            var lines = words.under("leading " + person.language());
            var own = agents.stream()
                    .filter(agent -> person.employeeId().equals(agent.supervisor()))
                    .toList();
            var turn = chance.nextInt(lines.size());
            for (var ago = chance.nextInt(2, 40); ago < DAYS && !own.isEmpty(); ago += chance.nextInt(30, 80)) {
                told(
                        Kind.KUDOS,
                        own.get(chance.nextInt(own.size())).employeeId(),
                        person,
                        ago,
                        lines.get(turn++ % lines.size()),
                        chance,
                        year);
            }
        }
    }

    private void told(
            Kind kind,
            String teller,
            DemoPerson of,
            int ago,
            String line,
            SplittableRandom chance,
            List<EarlierSuccess> year) {
        var day = day(ago);
        if (!day.isAfter(of.hiredOn())) {
            return;
        }
        var parts = line.split("\\|", -1);
        var at = at(day, chance);
        var value = parts.length > 2 && !parts[2].isBlank() ? values.get(Integer.parseInt(parts[2].strip()) - 1) : null;
        year.add(new EarlierSuccess(
                new NewSuccess(
                        kind,
                        DemoDirectory.id(ids, teller),
                        List.of(DemoDirectory.id(ids, of.employeeId())),
                        parts[0].strip(),
                        parts.length > 1 ? parts[1].strip() : "",
                        value,
                        chance.nextInt(5) > 0 ? "" : Emoji.OFFERED.get(chance.nextInt(Emoji.OFFERED.size())),
                        audience(kind, chance)),
                at,
                ago > SEEN_AFTER_DAYS ? at.plusSeconds(chance.nextInt(600, 90_000)) : null,
                null));
    }

    private static Audience audience(Kind kind, SplittableRandom chance) {
        var drawn = chance.nextInt(20);
        return kind == Kind.OWN || drawn > 3 ? Audience.ALL : drawn > 0 ? Audience.TEAM : Audience.RECEIVER;
    }

    /** What was told today was told this morning. */
    private Instant at(LocalDate day, SplittableRandom chance) {
        var hour = chance.nextInt(7, 17);
        return day.atTime(LocalTime.of(hour, chance.nextInt(60), chance.nextInt(60)))
                .atZone(zone)
                .toInstant();
    }

    /** On weekends nobody tells anybody anything, and of today only yesterday is known. */
    private LocalDate day(int ago) {
        var day = today.minusDays(ago + 1L);
        return day.minusDays(Math.max(0, day.getDayOfWeek().getValue() - DayOfWeek.FRIDAY.getValue()));
    }
}
