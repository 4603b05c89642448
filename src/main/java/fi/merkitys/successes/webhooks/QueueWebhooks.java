package fi.merkitys.successes.webhooks;

import fi.merkitys.successes.SuccessTold;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts what was told to all on the list of what is to be sent, in the same transaction. */
@Component
class QueueWebhooks {
    private final JdbcClient jdbc;
    private final Clock clock;

    QueueWebhooks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(SuccessTold event) {
        jdbc.sql("select successes.queue_webhooks(:success, :now)")
                .param("success", event.id().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(row -> {});
    }
}
