package fi.merkitys.feedback;

import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** To whom else the receiver shows feedback, until it is taken back. */
@Repository
@Transactional
public class Shares {
    private final JdbcClient jdbc;
    private final Clock clock;

    Shares(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** For the receiver's eyes. */
    @Transactional(readOnly = true)
    public List<Feedback.Person> of(FeedbackId feedback, PersonId receiver) {
        return jdbc.sql("""
            select p.id, p.name
            from feedback.share s
            join people.person p on p.id = s.with_id
            where s.feedback_id = :feedback
              and s.receiver_id = :receiver
            order by s.shared_at, p.id
            """)
                .param("feedback", feedback.value())
                .param("receiver", receiver.value())
                .query((row, number) -> new Feedback.Person(new PersonId(row.getLong("id")), row.getString("name")))
                .list();
    }

    public void show(FeedbackId feedback, PersonId receiver, PersonId with) {
        jdbc.sql("""
            insert into feedback.share (feedback_id, receiver_id, with_id, shared_at)
            values (:feedback, :receiver, :with, :at)
            on conflict do nothing
            """)
                .param("feedback", feedback.value())
                .param("receiver", receiver.value())
                .param("with", with.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    public void takeBack(FeedbackId feedback, PersonId receiver, PersonId with) {
        jdbc.sql("""
            delete from feedback.share
            where feedback_id = :feedback and receiver_id = :receiver and with_id = :with
            """)
                .param("feedback", feedback.value())
                .param("receiver", receiver.value())
                .param("with", with.value())
                .update();
    }
}
