package fi.merkitys.people;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who is absent when, never why. */
@Repository
@Transactional
public class Absences {
    private final JdbcClient jdbc;

    Absences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<Absence> all() {
        return jdbc.sql("select person_id, from_day, until_day from people.absence order by person_id, from_day")
                .query((row, number) -> new Absence(
                        new PersonId(row.getLong(1)),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class)))
                .list();
    }

    /** From the given day on. */
    @Transactional(readOnly = true)
    public List<Absence> of(PersonId person, LocalDate since) {
        return jdbc.sql("""
            select from_day, until_day
            from people.absence
            where person_id = :person
              and until_day >= :since
            order by from_day
            """)
                .param("person", person.value())
                .param("since", since)
                .query((row, number) ->
                        new Absence(person, row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)))
                .list();
    }

    /** One that begins on the same day as a known one replaces it. */
    public void put(List<Absence> absences) {
        ProfileWriter.inChunks(
                absences,
                chunk -> jdbc.sql("""
                    insert into people.absence (person_id, from_day, until_day)
                    select g.person_id, g.from_day, g.until_day
                    from unnest(cast(:people as bigint[]), cast(:from as date[]), cast(:until as date[]))
                      as g(person_id, from_day, until_day)
                    on conflict (person_id, from_day) do update set until_day = excluded.until_day
                    """)
                        .param(
                                "people",
                                chunk.stream().map(a -> a.person().value()).toArray(Long[]::new))
                        .param(
                                "from",
                                chunk.stream().map(a -> a.from().toString()).toArray(String[]::new))
                        .param(
                                "until",
                                chunk.stream().map(a -> a.until().toString()).toArray(String[]::new))
                        .update());
    }

    /** Absent on these days, both included. */
    public record Absence(PersonId person, LocalDate from, LocalDate until) {
        public Absence {
            if (until.isBefore(from)) {
                throw new IllegalArgumentException("an absence ends after it begins");
            }
        }
    }
}
