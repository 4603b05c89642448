package fi.merkitys.successes.fame;

import fi.merkitys.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Halls of fame with who was named and who was chosen. */
@Repository
@Transactional
public class Halls {
    private static final String HALL = """
        select h.year, h.service, h.sales, h.other_name, h.other, h.nominate_until, p.name, h.published_at
        from successes.hall h
        join people.person p on p.id = h.published_by
        """;
    private final JdbcClient jdbc;

    Halls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Optional<Hall> find(int year) {
        return jdbc.sql(HALL + "where h.year = :year")
                .param("year", year)
                .query(Halls::hall)
                .optional();
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Integer> years() {
        return jdbc.sql("select year from successes.hall order by year desc")
                .query(Integer.class)
                .list();
    }

    @Transactional(readOnly = true)
    public List<Hall.Nomination> nominations(int year, PersonId reader) {
        return jdbc.sql("""
            select n.id, n.merit, n.nominee_id, e.name, r.name as nominator, n.reason,
              :reader in (n.nominee_id, n.nominator_id) as mine
            from successes.nomination n
            join people.person e on e.id = n.nominee_id
            join people.person r on r.id = n.nominator_id
            where n.year = :year
            order by lower(e.name), n.nominee_id, n.id
            """)
                .param("year", year)
                .param("reader", reader.value())
                .query((row, number) -> new Hall.Nomination(
                        row.getLong("id"),
                        merit(row),
                        new PersonId(row.getLong("nominee_id")),
                        row.getString("name"),
                        row.getString("nominator"),
                        row.getString("reason"),
                        row.getBoolean("mine")))
                .list();
    }

    @Transactional(readOnly = true)
    public List<Hall.Honoured> honoured(int year) {
        return jdbc.sql("""
            select h.merit, h.person_id, p.name, h.reason, c.name as chosen_by
            from successes.honoured h
            join people.person p on p.id = h.person_id
            join people.person c on c.id = h.chosen_by
            where h.year = :year
            order by h.chosen_at, h.person_id
            """)
                .param("year", year)
                .query((row, number) -> new Hall.Honoured(
                        merit(row),
                        new PersonId(row.getLong("person_id")),
                        row.getString("name"),
                        row.getString("reason"),
                        row.getString("chosen_by")))
                .list();
    }

    /** Nothing where the year has been published: its criteria stay. */
    public boolean publish(NewHall hall, PersonId by, Instant at) {
        return jdbc.sql("""
            insert into successes.hall
              (year, service, sales, other_name, other, nominate_until, published_by, published_at)
            values (:year, :service, :sales, nullif(:otherName, ''), nullif(:other, ''), :until, :by, :now)
            on conflict do nothing
            """)
                        .param("year", hall.year())
                        .param("service", hall.service())
                        .param("sales", hall.sales())
                        .param("otherName", hall.otherName())
                        .param("other", hall.other())
                        .param("until", hall.nominateUntil())
                        .param("by", by.value())
                        .param("now", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Once each of the same person for the same thing. */
    public void nominate(int year, Merit merit, PersonId nominee, PersonId by, String reason, Instant at) {
        jdbc.sql("""
            insert into successes.nomination (year, merit, nominee_id, nominator_id, reason, nominated_at)
            values (:year, :merit, :nominee, :by, :reason, :now)
            on conflict do nothing
            """)
                .param("year", year)
                .param("merit", merit.key())
                .param("nominee", nominee.value())
                .param("by", by.value())
                .param("reason", reason)
                .param("now", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** By whoever named somebody, or by whoever was named; the database lets nobody else. */
    public boolean takeBack(long nomination) {
        return jdbc.sql("delete from successes.nomination where id = :id")
                        .param("id", nomination)
                        .update()
                == 1;
    }

    /** Somebody who was named, for a reason. */
    public void choose(int year, Merit merit, PersonId person, PersonId by, String reason, Instant at) {
        jdbc.sql("""
            insert into successes.honoured (year, merit, person_id, reason, chosen_by, chosen_at)
            values (:year, :merit, :person, :reason, :by, :now)
            on conflict do nothing
            """)
                .param("year", year)
                .param("merit", merit.key())
                .param("person", person.value())
                .param("reason", reason)
                .param("by", by.value())
                .param("now", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whoever does not want to stand there does not, and is not chosen anew: nobody has named them then. */
    public boolean stepDown(int year, Merit merit, PersonId person) {
        jdbc.sql("delete from successes.nomination where year = :year and merit = :merit and nominee_id = :person")
                .param("year", year)
                .param("merit", merit.key())
                .param("person", person.value())
                .update();
        return jdbc.sql("delete from successes.honoured where year = :year and merit = :merit and person_id = :person")
                        .param("year", year)
                        .param("merit", merit.key())
                        .param("person", person.value())
                        .update()
                == 1;
    }

    private static Merit merit(ResultSet row) throws SQLException {
        return Merit.of(row.getString("merit")).orElseThrow();
    }

    private static Hall hall(ResultSet row, int number) throws SQLException {
        var other = row.getString("other");
        return new Hall(
                row.getInt("year"),
                row.getString("service"),
                row.getString("sales"),
                other == null ? null : new Hall.Other(row.getString("other_name"), other),
                row.getObject("nominate_until", LocalDate.class),
                row.getString("name"),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }
}
