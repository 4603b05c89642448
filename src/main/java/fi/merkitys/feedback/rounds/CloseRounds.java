package fi.merkitys.feedback.rounds;

import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fi.merkitys.installation.Job;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Counts the ballots of rounds whose last day is over. Five or more are written at once, in an order of chance, so that
 * nothing tells one from another; fewer are thrown away.
 */
@Service
public class CloseRounds {
    private static final Logger log = LoggerFactory.getLogger(CloseRounds.class);
    private static final LocalTime AFTER_MIDNIGHT = LocalTime.of(0, 20);
    private final Rounds rounds;
    private final Envelopes envelopes;
    private final TransactionOperations transactions;
    private final Clock clock;

    CloseRounds(Rounds rounds, Envelopes envelopes, TransactionOperations transactions, Clock clock) {
        this.rounds = rounds;
        this.envelopes = envelopes;
        this.transactions = transactions;
        this.clock = clock;
    }

    public void now() {
        on(LocalDate.now(clock));
    }

    /** As of an earlier day, for the demo's history. One that cannot be counted does not keep the others open. */
    public void on(LocalDate today) {
        for (var round : rounds.toClose(today)) {
            try {
                transactions.executeWithoutResult(status -> close(round, today));
            } catch (IllegalStateException e) {
                log.error("The ballots of the feedback round {} cannot be opened; it stays open", round, e);
            }
        }
    }

    private void close(long round, LocalDate today) {
        var sealed = rounds.takeBallots(round);
        List<String> answers = sealed.size() < Round.FEWEST
                ? List.of()
                : sealed.stream().map(ballot -> envelopes.open(ballot, round)).toList();
        rounds.close(round, answers, today);
    }

    @Configuration(proxyBeanMethods = false)
    static class Nightly {
        @Bean
        Job closeFeedbackRounds(CloseRounds rounds) {
            return new Job("feedback-close-rounds", Schedules.daily(AFTER_MIDNIGHT), rounds::now);
        }
    }
}
