package fi.merkitys.feedback;

import fi.merkitys.feedback.Feedback.Person;
import fi.merkitys.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was given. The database gives out what the viewer gave, received, or was shown. */
@Repository
@Transactional
public class Feedbacks {
    private static final String FEEDBACK = """
        select f.id, f.giver_id, g.name as giver, f.receiver_id, r.name as receiver, f.kind, f.situation, f.behaviour,
               f.effect, f.given_at, f.read_at, f.follow_up_on, f.followed_up_at, q.question, i.name as imported_by
        from feedback.given f
        join people.person g on g.id = f.giver_id
        join people.person r on r.id = f.receiver_id
        left join feedback.request q on q.id = f.request_id
        left join people.person i on i.id = f.imported_by
        """;
    private final JdbcClient jdbc;

    Feedbacks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For giver, receiver, and those to whom the receiver shows it; for others it is not there. */
    @Transactional(readOnly = true)
    public Optional<Feedback> find(FeedbackId id, PersonId viewer) {
        return jdbc.sql(FEEDBACK + """
            where f.id = :id
              and (
                :viewer in (f.giver_id, f.receiver_id)
                or exists (select from feedback.share s where s.feedback_id = f.id and s.with_id = :viewer)
              )
            """)
                .param("id", id.value())
                .param("viewer", viewer.value())
                .query(Feedbacks::feedback)
                .optional();
    }

    /** A page of what is on this side of the person, the newest first, from before the given one. */
    @Transactional(readOnly = true)
    public List<Feedback> page(Side side, PersonId person, @Nullable FeedbackId before, int most) {
        var on = switch (side) {
            case RECEIVED -> "where f.receiver_id = :person";
            case GIVEN -> "where f.giver_id = :person";
            case SHOWN -> "where f.id in (select s.feedback_id from feedback.share s where s.with_id = :person)";
        };
        return jdbc.sql(FEEDBACK + on + """

              and (
                cast(:before as bigint) is null
                or (f.given_at, f.id) < (select b.given_at, b.id from feedback.given b where b.id = :before)
              )
            order by f.given_at desc, f.id desc
            limit :most
            """)
                .param("person", person.value())
                .param("before", before == null ? null : before.value(), java.sql.Types.BIGINT)
                .param("most", most)
                .query(Feedbacks::feedback)
                .list();
    }

    /** What the person has not opened, or is to come back to by that day: giver and receiver alike. */
    @Transactional(readOnly = true)
    public List<Feedback> openFor(PersonId person, LocalDate until) {
        return jdbc.sql(FEEDBACK + """
            where (f.receiver_id = :person and f.read_at is null)
               or (:person in (f.giver_id, f.receiver_id) and f.follow_up_on <= :until and f.followed_up_at is null)
            order by f.given_at, f.id
            """)
                .param("person", person.value())
                .param("until", until)
                .query(Feedbacks::feedback)
                .list();
    }

    /**
     * What the two have not come back to: with a day agreed, or to be done differently and not answered since then. The
     * words that came from files are not.
     */
    @Transactional(readOnly = true)
    public List<Feedback> openBetween(PersonId one, PersonId other, Instant since) {
        return jdbc.sql(FEEDBACK + """
            where (f.giver_id, f.receiver_id) in ((:one, :other), (:other, :one))
              and f.followed_up_at is null
              and f.imported_by is null
              and (
                f.follow_up_on is not null
                or f.kind = 'corrective'
                and f.given_at > :since
                and not exists (
                  select from feedback.reply r
                  where r.feedback_id = f.id and r.author_id = f.receiver_id
                )
              )
            order by f.given_at, f.id
            """)
                .param("one", one.value())
                .param("other", other.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Feedbacks::feedback)
                .list();
    }

    /** Everything of the person, the oldest first. */
    @Transactional(readOnly = true)
    public List<Feedback> of(PersonId person) {
        return jdbc.sql(FEEDBACK + "where :person in (f.giver_id, f.receiver_id) order by f.given_at, f.id")
                .param("person", person.value())
                .query(Feedbacks::feedback)
                .list();
    }

    @Transactional(readOnly = true)
    public long countOf(PersonId person) {
        return jdbc.sql("select count(*) from feedback.given where :person in (giver_id, receiver_id)")
                .param("person", person.value())
                .query(Long.class)
                .single();
    }

    @Transactional(readOnly = true)
    public long givenSince(PersonId giver, Instant since) {
        return jdbc.sql("select count(*) from feedback.given where giver_id = :giver and given_at > :since")
                .param("giver", giver.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** The one of the same words to the same person, where somebody pressed the button twice. */
    @Transactional(readOnly = true)
    public Optional<FeedbackId> twin(NewFeedback feedback, Instant since) {
        return jdbc.sql("""
            select id
            from feedback.given
            where giver_id = :giver
              and receiver_id = :receiver
              and behaviour = :behaviour
              and given_at > :since
            order by id desc
            limit 1
            """)
                .param("giver", feedback.giver().value())
                .param("receiver", feedback.receiver().value())
                .param("behaviour", feedback.behaviour())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional()
                .map(FeedbackId::new);
    }

    FeedbackId add(NewFeedback feedback, Instant at) {
        return new FeedbackId(jdbc.sql("""
            insert into feedback.given (
              giver_id, receiver_id, kind, situation, behaviour, effect, given_at, follow_up_on, request_id
            ) values (
              :giver, :receiver, :kind, nullif(:situation, ''), :behaviour, nullif(:effect, ''), :at, :followUpOn, :request
            )
            returning id
            """)
                .param("giver", feedback.giver().value())
                .param("receiver", feedback.receiver().value())
                .param("kind", feedback.kind().key())
                .param("situation", feedback.situation())
                .param("behaviour", feedback.behaviour())
                .param("effect", feedback.effect())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("followUpOn", feedback.followUpOn(), java.sql.Types.DATE)
                .param("request", feedback.request(), java.sql.Types.BIGINT)
                .query(Long.class)
                .single());
    }

    /** Once, by the receiver. */
    void read(FeedbackId id, PersonId receiver, Instant at) {
        jdbc.sql("""
            update feedback.given
            set read_at = :at
            where id = :id and receiver_id = :receiver and read_at is null
            """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .param("receiver", receiver.value())
                .update();
    }

    /** @param on none where there is nothing to come back to any more */
    void followUp(FeedbackId id, @Nullable LocalDate on) {
        jdbc.sql("update feedback.given set follow_up_on = :on, followed_up_at = null where id = :id")
                .param("on", on, java.sql.Types.DATE)
                .param("id", id.value())
                .update();
    }

    boolean followedUp(FeedbackId id, Instant at) {
        return jdbc.sql("""
            update feedback.given
            set followed_up_at = :at
            where id = :id and follow_up_on is not null and followed_up_at is null
            """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** @return false where the receiver has read it */
    boolean withdraw(FeedbackId id, PersonId giver) {
        return jdbc.sql("delete from feedback.given where id = :id and giver_id = :giver and read_at is null")
                        .param("id", id.value())
                        .param("giver", giver.value())
                        .update()
                == 1;
    }

    private static Feedback feedback(ResultSet row, int number) throws SQLException {
        return new Feedback(
                new FeedbackId(row.getLong("id")),
                new Person(new PersonId(row.getLong("giver_id")), row.getString("giver")),
                new Person(new PersonId(row.getLong("receiver_id")), row.getString("receiver")),
                Kind.of(row.getString("kind")).orElseThrow(),
                row.getString("situation"),
                row.getString("behaviour"),
                row.getString("effect"),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                instant(row, "read_at"),
                row.getObject("follow_up_on", LocalDate.class),
                instant(row, "followed_up_at"),
                row.getString("question"),
                row.getString("imported_by"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
