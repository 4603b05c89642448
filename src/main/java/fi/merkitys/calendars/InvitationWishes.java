package fi.merkitys.calendars;

import fi.merkitys.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whether somebody wants meetings by e-mail, for a calendar that takes no feed. Whoever has not said gets them. */
@Repository
@Transactional
class InvitationWishes {
    private final JdbcClient jdbc;

    InvitationWishes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public boolean of(PersonId person) {
        return jdbc.sql("select invitations from calendars.preference where person_id = :person")
                .param("person", person.value())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    public void keep(PersonId person, boolean wanted) {
        jdbc.sql("""
            insert into calendars.preference (person_id, invitations)
            values (:person, :wanted)
            on conflict (person_id) do update set invitations = excluded.invitations
            """).param("person", person.value()).param("wanted", wanted).update();
    }
}
