package fi.merkitys.notifications;

import fi.merkitys.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** When people begin to work the next time: for what is not pressing, and is read best before the first customer. */
@Repository
public class Mornings {
    private final JdbcClient jdbc;
    private final Clock clock;

    Mornings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of many in one question; for who works on behalf of the whole organisation. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<PersonId, Instant> next(Collection<PersonId> people) {
        var now = clock.instant();
        return jdbc
                .sql("""
                    select p.id, coalesce(p.workdays, 0) as workdays,
                           coalesce(h.from_time, t.from_time) as from_time, coalesce(h.until_time, t.until_time) as until_time
                    from people.person p
                    left join notifications.hours h on h.person_id = p.id
                    left join notifications.shift_hours t on t.shift = lower(p.shift)
                    where p.id = any(:people)
                    """)
                .param("people", people.stream().map(PersonId::value).toArray(Long[]::new))
                .query((row, number) -> Map.entry(
                        new PersonId(row.getLong("id")), hours(row).digest(now, Rhythm.DAILY, clock.getZone())))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static WorkingHours hours(ResultSet row) throws SQLException {
        var from = row.getObject("from_time", LocalTime.class);
        var until = row.getObject("until_time", LocalTime.class);
        return new WorkingHours(
                from == null ? WorkingHours.MORNING : from,
                until == null ? WorkingHours.EVENING : until,
                row.getInt("workdays"));
    }
}
