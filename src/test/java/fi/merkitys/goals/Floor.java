package fi.merkitys.goals;

import fi.merkitys.goals.fairness.Target;
import fi.merkitys.metrics.AgentDays;
import fi.merkitys.metrics.Metric;
import fi.merkitys.metrics.Scope;
import fi.merkitys.people.NewPerson;
import fi.merkitys.people.People;
import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The floor on which people work: agents with calls of a known handle time on each of the last 28 days. */
@TestComponent
public class Floor {
    public static final int CALLS_A_DAY = 10;
    /** Of single calls, in seconds. */
    private static final double SPREAD = 60;

    private final People people;
    private final JdbcClient jdbc;
    private final Clock clock;

    Floor(People people, JdbcClient jdbc, Clock clock) {
        this.people = people;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public LocalDate yesterday() {
        return LocalDate.now(clock).minusDays(1);
    }

    /** A lane of calls in a queue. */
    public long calls(String queue) {
        var days = new AgentDays(jdbc);
        return days.lane(days.source(queue + " system"), days.queue(queue, null), "voice");
    }

    public long queueOf(long lane) {
        return jdbc.sql("select queue_id from contacts.lane where id = ?")
                .param(lane)
                .query(Long.class)
                .single();
    }

    public PersonId hire(String name, @Nullable Long team, LocalDate hiredOn) {
        var person = NewPerson.named(name).withHiredOn(hiredOn);
        return people.add(team == null ? person : person.withTeam(team));
    }

    public PersonId experienced(String name, @Nullable Long team) {
        return hire(name, team, LocalDate.of(2020, 1, 1));
    }

    public void works(PersonId person, long lane, int handleSeconds) {
        works(person, lane, handleSeconds, CALLS_A_DAY);
    }

    /** On each of the last 28 days. */
    public void works(PersonId person, long lane, int handleSeconds, int callsADay) {
        worked(person, lane, handleSeconds, callsADay, 28);
    }

    /** On each of so many days up to yesterday. */
    public void worked(PersonId person, long lane, int handleSeconds, int callsADay, int days) {
        for (var day = 0; day < days; day++) {
            new AgentDays(jdbc)
                    .on(yesterday().minusDays(day), person, lane, callsADay)
                    .with("handle", handleSeconds * callsADay)
                    .with("handle_sq", callsADay * (handleSeconds * (double) handleSeconds + SPREAD * SPREAD))
                    .write();
        }
    }

    /** Eleven experienced people of a team at 300, 310 … 400 seconds: four of them at most at 330. */
    public void eleven(long team, long lane) {
        for (var i = 0; i < 11; i++) {
            works(experienced("Agent " + (char) ('A' + i), team), lane, 300 + 10 * i);
        }
    }

    public static GoalDefinition handleTime(Target target, Scope scope, LocalDate validFrom) {
        return new GoalDefinition(
                "Handle time",
                Metric.HANDLE_TIME,
                target,
                scope,
                GoalPeriod.ROLLING_4_WEEKS,
                validFrom,
                "Customers need not wait.",
                "Easy to reach");
    }

    public GoalDefinition atMost(double seconds, Scope scope) {
        return handleTime(new Target.AtMost(seconds), scope, yesterday().minusDays(100));
    }

    public static Scope team(long team) {
        return new Scope(team, null, null, null, null, null, null);
    }

    public static Scope queue(long queue) {
        return new Scope(null, null, null, queue, null, null, null);
    }
}
