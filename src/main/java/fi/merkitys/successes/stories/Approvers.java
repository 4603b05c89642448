package fi.merkitys.successes.stories;

import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Those who are asked to approve: whoever leads the hero on two levels, and HR. */
@Repository
class Approvers {
    /** Whom it concerns, not a crowd. */
    private static final int ASKED = 6;

    private final JdbcClient jdbc;
    private final Clock clock;

    Approvers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<PersonId> of(PersonId hero) {
        return jdbc.sql("""
            select p.id
            from people.person h
            left join people.person s on s.id = h.supervisor_id
            join people.person p on p.id in (h.supervisor_id, s.supervisor_id) or 'hr' = any(p.roles)
            where h.id = :hero
              and p.id <> h.id
              and not p.erased
              and (p.left_on is null or p.left_on >= :today)
            order by 'hr' = any(p.roles), p.id = s.supervisor_id, p.id
            limit :most
            """)
                .param("hero", hero.value())
                .param("today", LocalDate.now(clock))
                .param("most", ASKED)
                .query((row, number) -> new PersonId(row.getLong("id")))
                .list();
    }
}
