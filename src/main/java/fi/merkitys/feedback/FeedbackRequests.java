package fi.merkitys.feedback;

import fi.merkitys.feedback.Feedback.Person;
import fi.merkitys.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The requests for feedback, for the one who asks and the one who is asked. */
@Repository
@Transactional
public class FeedbackRequests {
    private static final String REQUESTS = """
        select q.id, q.asker_id, a.name as asker, q.asked_id, b.name as asked, q.question, q.asked_at, q.declined_at
        from feedback.request q
        join people.person a on a.id = q.asker_id
        join people.person b on b.id = q.asked_id
        """;
    private final JdbcClient jdbc;

    FeedbackRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<FeedbackRequest> waitingFor(PersonId asked) {
        return jdbc.sql(REQUESTS + """
            where q.asked_id = :person
              and q.answered_at is null
              and q.declined_at is null
            order by q.asked_at, q.id
            """)
                .param("person", asked.value())
                .query(FeedbackRequests::request)
                .list();
    }

    /** Those that nobody has answered yet, declined ones among them, the newest first. */
    @Transactional(readOnly = true)
    public List<FeedbackRequest> openOf(PersonId asker) {
        return jdbc.sql(REQUESTS + """
            where q.asker_id = :person
              and q.answered_at is null
            order by q.asked_at desc, q.id desc
            limit 50
            """)
                .param("person", asker.value())
                .query(FeedbackRequests::request)
                .list();
    }

    /** One that waits for this person. */
    @Transactional(readOnly = true)
    public Optional<FeedbackRequest> find(long id, PersonId asked) {
        return jdbc.sql(REQUESTS + """
            where q.id = :id
              and q.asked_id = :person
              and q.answered_at is null
              and q.declined_at is null
            """)
                .param("id", id)
                .param("person", asked.value())
                .query(FeedbackRequests::request)
                .optional();
    }

    /** One for each; who has not answered an earlier one is not asked twice. */
    int add(PersonId asker, Collection<PersonId> asked, String question, Instant at) {
        return jdbc.sql("""
            insert into feedback.request (asker_id, asked_id, question, asked_at)
            select :asker, g.asked, :question, :at
            from unnest(cast(:asked as bigint[])) as g(asked)
            on conflict do nothing
            """)
                .param("asker", asker.value())
                .param("asked", asked.stream().map(PersonId::value).toArray(Long[]::new))
                .param("question", question)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void answered(long id, PersonId by, Instant at) {
        jdbc.sql("""
            update feedback.request
            set answered_at = :at
            where id = :id and asked_id = :by and answered_at is null and declined_at is null
            """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("by", by.value())
                .update();
    }

    boolean decline(long id, PersonId by, Instant at) {
        return jdbc.sql("""
            update feedback.request
            set declined_at = :at
            where id = :id and asked_id = :by and answered_at is null and declined_at is null
            """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .param("by", by.value())
                        .update()
                == 1;
    }

    boolean takeBack(long id, PersonId asker) {
        return jdbc.sql("delete from feedback.request where id = :id and asker_id = :asker and answered_at is null")
                        .param("id", id)
                        .param("asker", asker.value())
                        .update()
                == 1;
    }

    private static FeedbackRequest request(ResultSet row, int number) throws SQLException {
        var declined = row.getObject("declined_at", OffsetDateTime.class);
        return new FeedbackRequest(
                row.getLong("id"),
                new Person(new PersonId(row.getLong("asker_id")), row.getString("asker")),
                new Person(new PersonId(row.getLong("asked_id")), row.getString("asked")),
                row.getString("question"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                declined == null ? null : declined.toInstant());
    }
}
