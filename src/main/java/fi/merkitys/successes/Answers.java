package fi.merkitys.successes;

import fi.merkitys.people.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was said to successes, with words and without. */
@Repository
@Transactional
public class Answers {
    private final JdbcClient jdbc;

    Answers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first words first. */
    @Transactional(readOnly = true)
    public List<Reply> to(SuccessId success) {
        return jdbc.sql("""
            select r.id, r.author_id, p.name, r.words, r.at
            from successes.reply r
            join people.person p on p.id = r.author_id
            where r.success_id = :success
            order by r.id
            """)
                .param("success", success.value())
                .query((row, number) -> new Reply(
                        row.getLong("id"),
                        new PersonId(row.getLong("author_id")),
                        row.getString("name"),
                        row.getString("words"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void say(SuccessId success, PersonId author, String words, Instant at) {
        jdbc.sql("""
            insert into successes.reply (success_id, author_id, words, at)
            values (:success, :author, :words, :at)
            """)
                .param("success", success.value())
                .param("author", author.value())
                .param("words", words)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean takeBack(long reply, SuccessId success, PersonId author) {
        return jdbc.sql("""
            delete from successes.reply where id = :reply and success_id = :success and author_id = :author
            """)
                        .param("reply", reply)
                        .param("success", success.value())
                        .param("author", author.value())
                        .update()
                == 1;
    }

    /** The same again takes it back. */
    void react(SuccessId success, PersonId person, Reaction reaction, Instant at) {
        var taken = jdbc.sql("""
            delete from successes.reaction where success_id = :success and person_id = :person and kind = :kind
            """)
                .param("success", success.value())
                .param("person", person.value())
                .param("kind", reaction.key())
                .update();
        if (taken == 0) {
            jdbc.sql("""
                insert into successes.reaction (success_id, person_id, kind, at)
                values (:success, :person, :kind, :at)
                on conflict do nothing
                """)
                    .param("success", success.value())
                    .param("person", person.value())
                    .param("kind", reaction.key())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }
}
