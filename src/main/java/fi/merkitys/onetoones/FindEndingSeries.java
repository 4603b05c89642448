package fi.merkitys.onetoones;

import fi.merkitys.onetoones.scheduling.Lengths;
import fi.merkitys.onetoones.scheduling.Rhythm;
import fi.merkitys.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tells a host in time that what is planned comes to an end. */
@Repository
class FindEndingSeries {
    private static final int SOON_IN_MONTHS = 2;

    private final JdbcClient jdbc;
    private final Clock clock;

    FindEndingSeries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of the host's reports that end first, all on the same day and planned alike. */
    @Transactional(readOnly = true)
    public Optional<EndingSeries> of(PersonId host) {
        var today = LocalDate.now(clock);
        return jdbc.sql("""
            with last as (
              select distinct on (s.employee_id) s.employee_id, s.until_day, s.rhythm, s.minutes,
                     s.preparation_minutes, s.follow_up_minutes
              from onetoones.series s
              join people.person e on e.id = s.employee_id
              where s.host_id = :host
                and s.ended_at is null
                and e.supervisor_id = s.host_id
                and e.left_on is null
                and not e.erased
              order by s.employee_id, s.until_day desc
            )
            select l.until_day, l.rhythm, l.minutes, l.preparation_minutes, l.follow_up_minutes,
                   array_agg(l.employee_id) as people
            from last l
            where l.until_day between :today and :soon
            group by l.until_day, l.rhythm, l.minutes, l.preparation_minutes, l.follow_up_minutes
            order by l.until_day, count(*) desc
            limit 1
            """)
                .param("host", host.value())
                .param("today", today)
                .param("soon", today.plusMonths(SOON_IN_MONTHS))
                .query((row, number) -> ending(row))
                .optional();
    }

    private static EndingSeries ending(ResultSet row) throws SQLException {
        return new EndingSeries(
                row.getObject("until_day", LocalDate.class),
                Rhythm.of(row.getString("rhythm")),
                new Lengths(row.getInt("minutes"), row.getInt("preparation_minutes"), row.getInt("follow_up_minutes")),
                Arrays.stream((Long[]) row.getArray("people").getArray())
                        .map(PersonId::new)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
