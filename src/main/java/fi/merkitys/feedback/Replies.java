package fi.merkitys.feedback;

import fi.merkitys.people.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was said to feedback, the first words first. */
@Repository
@Transactional
public class Replies {
    private final JdbcClient jdbc;

    Replies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<Reply> to(FeedbackId feedback) {
        return jdbc.sql("""
            select r.author_id, p.name, r.words, r.at
            from feedback.reply r
            join people.person p on p.id = r.author_id
            where r.feedback_id = :feedback
            order by r.at, r.id
            """)
                .param("feedback", feedback.value())
                .query((row, number) -> new Reply(
                        new PersonId(row.getLong("author_id")),
                        row.getString("name"),
                        row.getString("words"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Everything that was said to what the person gave or received. */
    @Transactional(readOnly = true)
    public Map<FeedbackId, String> ofPerson(PersonId person) {
        var said = new HashMap<FeedbackId, String>();
        jdbc.sql("""
            select f.id, string_agg(p.name || ': ' || r.words, E'\\n' order by r.at, r.id) as said
            from feedback.given f
            join feedback.reply r on r.feedback_id = f.id
            join people.person p on p.id = r.author_id
            where :person in (f.giver_id, f.receiver_id)
            group by f.id
            """).param("person", person.value()).query(row -> {
            said.put(new FeedbackId(row.getLong("id")), row.getString("said"));
        });
        return said;
    }

    void add(FeedbackId feedback, PersonId author, String words, Instant at) {
        jdbc.sql("""
            insert into feedback.reply (feedback_id, author_id, words, at)
            values (:feedback, :author, :words, :at)
            """)
                .param("feedback", feedback.value())
                .param("author", author.value())
                .param("words", words)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
