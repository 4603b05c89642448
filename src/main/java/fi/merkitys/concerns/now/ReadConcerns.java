package fi.merkitys.concerns.now;

import fi.merkitys.concerns.Concerns;
import fi.merkitys.identity.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is on the first page: that something waits, never what. Whoever raised a concern learns of an answer here alone: a
 * notice or a letter would be a row with their name on it.
 */
@Service
public class ReadConcerns {
    private static final int DAYS_BEFORE = 2;
    private final Concerns concerns;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReadConcerns(Concerns concerns, JdbcClient jdbc, Clock clock) {
        this.concerns = concerns;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param answered whether there is an answer that the viewer has not read
     * @param handling whether something waits on the viewer's board
     */
    public record Summary(boolean answered, boolean handling) {
        public boolean isEmpty() {
            return !answered && !handling;
        }
    }

    @Transactional(readOnly = true)
    public Summary of(Viewer viewer) {
        return new Summary(concerns.answerWaitsFor(viewer.id()), waits(viewer));
    }

    private boolean waits(Viewer viewer) {
        return jdbc.sql("""
            select exists (
              select
              from concerns.assignment a
              join concerns.concern c on c.id = a.concern_id
              where a.handler_id = :viewer
                and a.ended_on is null
                and c.closed_on is null
                and (
                  c.handler_unseen
                  or c.acknowledged_on is null and c.acknowledge_by <= :soon
                  or c.feedback_on is null and c.feedback_by <= :soon
                )
            )
            """)
                .param("viewer", viewer.id().value())
                .param("soon", LocalDate.now(clock).plusDays(DAYS_BEFORE))
                .query(Boolean.class)
                .single();
    }
}
