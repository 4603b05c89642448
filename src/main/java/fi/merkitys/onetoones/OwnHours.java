package fi.merkitys.onetoones;

import fi.merkitys.onetoones.scheduling.Hours;
import fi.merkitys.people.PersonId;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** When somebody has time for talks, as they say themselves. */
@Repository
@Transactional
public class OwnHours {
    private final JdbcClient jdbc;

    OwnHours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Optional<Hours> of(PersonId person) {
        return jdbc.sql("select from_time, until_time from onetoones.hours where person_id = :person")
                .param("person", person.value())
                .query((row, number) -> new Hours(row.getObject(1, LocalTime.class), row.getObject(2, LocalTime.class)))
                .optional();
    }

    public void set(PersonId person, Hours hours) {
        jdbc.sql("""
            insert into onetoones.hours (person_id, from_time, until_time)
            values (:person, :from, :until)
            on conflict (person_id) do update
            set from_time = excluded.from_time,
                until_time = excluded.until_time
            """)
                .param("person", person.value())
                .param("from", hours.from())
                .param("until", hours.until())
                .update();
    }
}
