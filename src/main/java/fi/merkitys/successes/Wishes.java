package fi.merkitys.successes;

import fi.merkitys.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people want of the wall, each their own. */
@Repository
@Transactional
public class Wishes {
    private final JdbcClient jdbc;

    Wishes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What holds for somebody; both, as long as they have said nothing.
     *
     * @param onScreen whether what is told of them and by them may be on the screens of the office
     * @param digest whether the week comes by e-mail
     */
    public record Wish(boolean onScreen, boolean digest) {
        static final Wish SAID_NOTHING = new Wish(true, true);
    }

    @Transactional(readOnly = true)
    public Wish of(PersonId person) {
        return jdbc.sql("select on_screen, digest from successes.wish where person_id = :person")
                .param("person", person.value())
                .query(Wish.class)
                .optional()
                .orElse(Wish.SAID_NOTHING);
    }

    public void keep(PersonId person, Wish wish) {
        jdbc.sql("""
            insert into successes.wish (person_id, on_screen, digest)
            values (:person, :onScreen, :digest)
            on conflict (person_id) do update set on_screen = excluded.on_screen, digest = excluded.digest
            """)
                .param("person", person.value())
                .param("onScreen", wish.onScreen())
                .param("digest", wish.digest())
                .update();
    }
}
