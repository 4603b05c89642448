package fi.merkitys.onetoones;

import static fi.merkitys.onetoones.MeetingRow.MEETINGS;

import fi.merkitys.calendars.Invitations;
import fi.merkitys.onetoones.scheduling.Lengths;
import fi.merkitys.onetoones.scheduling.Pair;
import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Plans one meeting that belongs to no series. */
@Repository
public class PlanMeeting {
    private static final int BESIDES = 10;
    private static final Period FURTHEST = Period.ofYears(2);

    private final JdbcClient jdbc;
    private final WriteMeetings write;
    private final TimesOfTwo times;
    private final Invitations invitations;
    private final Clock clock;

    PlanMeeting(JdbcClient jdbc, WriteMeetings write, TimesOfTwo times, Invitations invitations, Clock clock) {
        this.jdbc = jdbc;
        this.write = write;
        this.times = times;
        this.invitations = invitations;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {}

    public record Planned(Meeting meeting) implements Outcome {}

    /**
     * @param words the key of what to do about it
     * @param proposal the nearest time that both have, or none
     */
    public record Refused(String words, @Nullable LocalDateTime proposal) implements Outcome {}

    /**
     * Invites both, whose calendars show it. As where one is moved, people may choose an unusual hour, but not a time at
     * which one of them is away, has a holiday or something else.
     */
    @Transactional
    public Outcome at(PersonId host, PersonId employee, String template, LocalDateTime at, Duration length) {
        write.hold();
        if (!at.isAfter(LocalDateTime.now(clock))) {
            return new Refused("onetoones.problem.past", null);
        }
        if (at.isAfter(LocalDateTime.now(clock).plus(FURTHEST))) {
            return new Refused("onetoones.problem.far", null);
        }
        var pair = new Pair(host, employee);
        var lengths = lengths(length);
        var scheduler = times.around(pair, at.toLocalDate(), at.toLocalDate(), Set.of());
        if (!scheduler.take(pair, lengths, at)) {
            return new Refused("onetoones.problem.clash", times.near(scheduler, pair, lengths, at));
        }
        return once(host, employee, template, at.atZone(clock.getZone()).toInstant(), length)
                .<Outcome>map(Planned::new)
                .orElseGet(() -> new Refused("onetoones.problem.clash", times.near(scheduler, pair, lengths, at)));
    }

    /** The time nearest to the wished one that both have within their hours, or none. */
    @Transactional(readOnly = true)
    public @Nullable LocalDateTime proposal(PersonId host, PersonId employee, LocalDateTime wished, Duration length) {
        var pair = new Pair(host, employee);
        var day = wished.toLocalDate();
        return times.near(times.around(pair, day, day, Set.of()), pair, lengths(length), wished);
    }

    private static Lengths lengths(Duration length) {
        return new Lengths((int) length.toMinutes(), BESIDES, BESIDES);
    }

    /**
     * Whatever their hours, for whoever knows that they meet, or met then. None where one of the two meets somebody else
     * at that time.
     */
    @Transactional
    public Optional<Meeting> once(PersonId host, PersonId employee, String template, Instant at, Duration length) {
        var planned = jdbc.sql("""
            insert into onetoones.meeting (
              host_id, employee_id, template, starts_at, minutes, preparation_minutes, follow_up_minutes, due_at,
              changed_at
            )
            select :host, :employee, :template, :at, :minutes, :besides, :besides, :at, :now
            where not exists (
              select from onetoones.meeting m
              where m.state = 'planned'
                and (m.host_id in (:host, :employee) or m.employee_id in (:host, :employee))
                and m.starts_at < :until
                and m.starts_at + make_interval(mins => m.minutes) > :at
            )
            returning id
            """)
                .param("host", host.value())
                .param("employee", employee.value())
                .param("template", template)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("until", at.plus(length).atOffset(ZoneOffset.UTC))
                .param("minutes", (int) length.toMinutes())
                .param("besides", BESIDES)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional()
                .map(id -> jdbc.sql(MEETINGS + "where m.id = :id")
                        .param("id", id)
                        .query(new MeetingRow())
                        .single());
        planned.filter(meeting -> meeting.startsAt().isAfter(clock.instant()))
                .ifPresent(meeting -> invitations.send(List.of(MeetingAppointments.meeting(meeting))));
        return planned;
    }
}
