package fi.merkitys.onetoones;

import static fi.merkitys.onetoones.MeetingRow.MEETINGS;

import fi.merkitys.onetoones.skiplevel.FrontLine;
import fi.merkitys.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody is told of their one-to-ones, also on the first page. */
@Service
@Transactional(readOnly = true)
public class ReadOneToOnes {
    private static final MeetingRow ROW = new MeetingRow();

    /** After that nobody remembers whether they met. */
    static final Duration UNSAID = Duration.ofDays(60);

    private final JdbcClient jdbc;
    private final Clock clock;

    ReadOneToOnes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One who reports to somebody.
     *
     * @param next with their line supervisor, or none
     * @param last when they met one who led them, also a former one, or none; a leader further up who listens is no
     *     substitute
     * @param since how many days ago that was, or how many they have waited for the first; none where nobody knows since when
     * @param planned whether there is a series with the line supervisor
     */
    public record Report(
            PersonId id,
            String name,
            @Nullable Long meeting,
            @Nullable Instant next,
            @Nullable Instant last,
            @Nullable Integer since,
            boolean planned) {
        /** Longer than a month and a half without a word: the next one is not enough of an excuse. */
        public boolean waitsLong() {
            return since != null && since > 45;
        }
    }

    /** The next one, or the one that is on. */
    public Optional<Meeting> next(PersonId person) {
        return jdbc.sql(MEETINGS + """
            where :person in (m.host_id, m.employee_id)
              and m.state = 'planned'
              and m.starts_at + make_interval(mins => m.minutes) > :now
            order by m.starts_at, m.id
            limit 1
            """)
                .param("person", person.value())
                .param("now", now())
                .query(ROW)
                .optional();
    }

    /** Those whose time is over and of which nobody has said what became of them, the last first. */
    public List<Meeting> unsaid(PersonId host) {
        return jdbc.sql(MEETINGS + """
            where m.host_id = :host
              and m.state = 'planned'
              and m.starts_at + make_interval(mins => m.minutes) < :now
              and m.starts_at > :since
            order by m.starts_at desc, m.id
            """)
                .param("host", host.value())
                .param("now", now())
                .param("since", clock.instant().minus(UNSAID).atOffset(ZoneOffset.UTC))
                .query(ROW)
                .list();
    }

    /** Everybody who reports to somebody, those who have waited longest first. */
    public List<Report> reportsOf(PersonId supervisor) {
        return jdbc.sql("""
            select e.id, e.name, n.id as meeting_id, n.starts_at as next_at, l.held_at as last_at,
                   :today - coalesce((l.held_at at time zone :zone)::date,
                     greatest(e.hired_on, (s.made_at at time zone :zone)::date)) as since,
                   s.id is not null as planned
            from people.person e
            left join lateral (
              select o.id, o.made_at
              from onetoones.series o
              where o.employee_id = e.id
                and o.host_id = :supervisor
                and o.ended_at is null
                and o.until_day >= :today
              order by o.from_day
              limit 1
            ) s on true
            left join lateral (
              select m.id, m.starts_at
              from onetoones.meeting m
              where m.employee_id = e.id
                and m.host_id = :supervisor
                and m.state = 'planned'
                and m.starts_at > :now
              order by m.starts_at
              limit 1
            ) n on true
            left join lateral (
              select m.held_at
              from onetoones.meeting m
              where m.employee_id = e.id
                and m.state = 'held'
                and m.template <> :skipLevel
              order by m.starts_at desc
              limit 1
            ) l on true
            where e.supervisor_id = :supervisor
              and (e.left_on is null or e.left_on >= :today)
              and not e.erased
            order by since desc nulls first, lower(e.name), e.id
            """)
                .param("supervisor", supervisor.value())
                .param("skipLevel", FrontLine.TEMPLATE)
                .param("zone", clock.getZone().getId())
                .param("today", LocalDate.now(clock))
                .param("now", now())
                .query((row, number) -> report(row))
                .list();
    }

    private static Report report(ResultSet row) throws SQLException {
        return new Report(
                new PersonId(row.getLong("id")),
                row.getString("name"),
                row.getObject("meeting_id", Long.class),
                instant(row, "next_at"),
                instant(row, "last_at"),
                waited(row.getObject("since", Integer.class)),
                row.getBoolean("planned"));
    }

    /** Whoever begins later has not waited at all. */
    static @Nullable Integer waited(@Nullable Integer days) {
        return days == null ? null : Integer.valueOf(Math.max(0, days));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
