package fi.merkitys.support;

import fi.merkitys.people.PersonId;
import fi.merkitys.support.Matter.Somebody;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who was invited into a step, and who can be. */
@Repository
@Transactional
public class Guests {
    private final JdbcClient jdbc;

    Guests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param from the step from which on they read
     */
    public record Guest(Somebody person, int from) {}

    @Transactional(readOnly = true)
    public List<Guest> of(MatterId matter) {
        return jdbc.sql("""
            select g.person_id, p.name, g.from_position
            from support.guest g
            join people.person p on p.id = g.person_id
            where g.matter_id = :matter
            order by g.from_position, lower(p.name)
            """)
                .param("matter", matter.value())
                .query((row, number) -> new Guest(
                        new Somebody(new PersonId(row.getLong("person_id")), row.getString("name")),
                        row.getInt("from_position")))
                .list();
    }

    /** HR, and the leader right above the supervisor. */
    @Transactional(readOnly = true)
    public List<Somebody> candidates(Matter matter, LocalDate today) {
        return jdbc.sql("""
            select p.id, p.name
            from people.person p
            where ('hr' = any(p.roles) or p.id = (select s.supervisor_id from people.person s where s.id = :supervisor))
              and p.id not in (:supervisor, :employee)
              and not p.erased
              and (p.left_on is null or p.left_on >= :today)
            order by lower(p.name), p.id
            """)
                .param("supervisor", matter.supervisor().id().value())
                .param("employee", matter.employee().id().value())
                .param("today", today)
                .query((row, number) -> new Somebody(new PersonId(row.getLong("id")), row.getString("name")))
                .list();
    }

    void invite(MatterId matter, PersonId person, int from, Instant at) {
        jdbc.sql("""
            insert into support.guest (matter_id, person_id, from_position, invited_at)
            values (:matter, :person, :from, :at)
            on conflict do nothing
            """)
                .param("matter", matter.value())
                .param("person", person.value())
                .param("from", from)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
