package fi.merkitys.onetoones;

import static fi.merkitys.onetoones.MeetingRow.MEETINGS;

import fi.merkitys.calendars.Invitations;
import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Plans one meeting that belongs to no series. */
@Repository
public class PlanMeeting {
    private static final Duration BESIDES = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Invitations invitations;
    private final Clock clock;

    PlanMeeting(JdbcClient jdbc, Invitations invitations, Clock clock) {
        this.jdbc = jdbc;
        this.invitations = invitations;
        this.clock = clock;
    }

    /** Invites both, whose calendars show it. None where one of the two meets somebody else at that time. */
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
                .param("besides", (int) BESIDES.toMinutes())
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
