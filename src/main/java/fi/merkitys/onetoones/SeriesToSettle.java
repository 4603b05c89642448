package fi.merkitys.onetoones;

import static fi.merkitys.onetoones.MeetingRow.MEETINGS;

import fi.merkitys.onetoones.scheduling.Lengths;
import fi.merkitys.onetoones.scheduling.Rhythm;
import fi.merkitys.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds series that do not fit the people any more. */
@Repository
@Transactional
class SeriesToSettle {
    private static final MeetingRow ROW = new MeetingRow();

    private final JdbcClient jdbc;
    private final Clock clock;

    SeriesToSettle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param ends why the series ends, or none where it had ended already and can go on
     * @param next with whom it goes on, or none
     */
    record Settlement(
            long series,
            PersonId employee,
            Rhythm rhythm,
            Lengths lengths,
            LocalDate from,
            LocalDate until,
            @Nullable String ends,
            @Nullable PersonId next) {}

    List<Settlement> all(LocalDate today) {
        return jdbc.sql("""
            with known as (
              select s.id, s.host_id, s.employee_id, s.template, s.rhythm, s.minutes, s.preparation_minutes,
                     s.follow_up_minutes, s.from_day, s.until_day, s.ended_at, s.ended_because,
                     e.left_on is not null as employee_leaves, h.left_on is not null as host_leaves,
                     case when v.left_on is null and not v.erased and e.left_on is null then v.id end as supervisor_id
              from onetoones.series s
              join people.person e on e.id = s.employee_id
              join people.person h on h.id = s.host_id
              left join people.person v on v.id = e.supervisor_id
              where s.until_day >= :today
            )
            select k.id, k.employee_id, k.rhythm, k.minutes, k.preparation_minutes, k.follow_up_minutes, k.from_day, k.until_day,
                   case
                     when k.ended_at is not null then null
                     when k.employee_leaves then 'employee_left'
                     when k.supervisor_id is null or k.supervisor_id = k.host_id then 'host_left'
                     else 'handed_over'
                   end as ends,
                   nullif(k.supervisor_id, case when k.ended_at is null then k.host_id end) as next_id
            from known k
            where k.ended_at is null
              and (k.employee_leaves or k.host_leaves or k.supervisor_id is distinct from k.host_id)
               or k.ended_because = 'host_left'
              and k.supervisor_id is not null
              and not exists (
                select from onetoones.series o
                where o.employee_id = k.employee_id
                  and o.template = k.template
                  and (o.ended_at is null or o.id > k.id)
                  and daterange(o.from_day, o.until_day, '[]') && daterange(k.from_day, k.until_day, '[]')
              )
            order by k.id
            """)
                .param("today", today)
                .query((row, number) -> settlement(row))
                .list();
    }

    private static Settlement settlement(ResultSet row) throws SQLException {
        var next = row.getObject("next_id", Long.class);
        return new Settlement(
                row.getLong("id"),
                new PersonId(row.getLong("employee_id")),
                Rhythm.of(row.getString("rhythm")),
                new Lengths(row.getInt("minutes"), row.getInt("preparation_minutes"), row.getInt("follow_up_minutes")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getString("ends"),
                next == null ? null : new PersonId(next));
    }

    /** Planned ones of series that have ended: all that are to come, or those after the last day of who leaves. */
    List<Meeting> pointless() {
        return jdbc.sql(MEETINGS + """
            join onetoones.series s on s.id = m.series_id
            where s.ended_because in ('handed_over', 'host_left', 'employee_left')
              and m.state = 'planned'
              and m.starts_at > :now
              and (
                s.ended_because = 'handed_over'
                or e.left_on is null and h.left_on is null
                or (m.starts_at at time zone :zone)::date > least(e.left_on, h.left_on)
              )
            """)
                .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .param("zone", clock.getZone().getId())
                .query(ROW)
                .list();
    }
}
