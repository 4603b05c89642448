package fi.merkitys.mail;

import fi.merkitys.installation.NodeJob;
import fi.merkitys.installation.WholeOrganisation;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Carries letters to the mail server, again and again with growing pauses where it does not take them. Each letter that was
 * taken is noted before the next one goes: where this process dies, only the one that was under way may go twice.
 */
@Component
class Postman {
    private static final Logger log = LoggerFactory.getLogger(Postman.class);
    /** With pauses that double from a minute on, the last is after a good two days. */
    private static final int TRIES = 12;

    private static final Duration LONGEST_PAUSE = Duration.ofHours(12);
    /** While the server is away, nobody waits longer for it than need be. */
    private static final Duration PAUSE_WHILE_AWAY = Duration.ofMinutes(15);

    private static final Duration AWAY_FOR_GOOD = Duration.ofDays(5);
    private static final int BATCH = 50;
    private final Outbox outbox;
    private final MailSettings settings;
    private final WholeOrganisation whole;
    private final JdbcClient jdbc;
    private final Clock clock;

    Postman(Outbox outbox, MailSettings settings, WholeOrganisation whole, JdbcClient jdbc, Clock clock) {
        this.outbox = outbox;
        this.settings = settings;
        this.whole = whole;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All that are due, over some connections at once; other nodes do the same. */
    void round(BooleanSupplier ending) {
        if (!outbox.on()) {
            return;
        }
        try (var more = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(1, settings.connections()).forEach(any -> more.execute(() -> carry(ending)));
            carry(ending);
        }
    }

    private void carry(BooleanSupplier ending) {
        try (var server = new MailServer(settings, clock)) {
            var letters = claim();
            while (!letters.isEmpty() && carried(letters, server, ending)) {
                letters = claim();
            }
        } catch (RuntimeException e) {
            log.warn("letters wait for the next round: {}", e.toString());
            log.debug("letters wait", e);
        }
    }

    private List<Outbox.Waiting> claim() {
        return whole.write(() -> outbox.claim(BATCH, settings.claim()));
    }

    /** @return whether it makes sense to go on */
    private boolean carried(List<Outbox.Waiting> letters, MailServer server, BooleanSupplier ending) {
        var until = System.nanoTime() + settings.claim().dividedBy(2).toNanos();
        for (int at = 0; at < letters.size(); at++) {
            if (System.nanoTime() > until || ending.getAsBoolean()) {
                var left = letters.subList(at, letters.size());
                whole.run(() -> outbox.giveBack(left));
                return !ending.getAsBoolean();
            }
            var letter = letters.get(at);
            switch (server.deliver(letter)) {
                case Delivery.Taken any -> note(() -> outbox.sent(letter.id()));
                case Delivery.Refused why -> giveUp(letter, why.problem());
                case Delivery.NotNow why -> putOff(letter, why.problem());
                case Delivery.Away why -> {
                    putOffAll(letters.subList(at, letters.size()), why.problem());
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Without waiting for the disk: where the machine dies, PostgreSQL may forget the last of them and they go again; where
     * this process dies, it does not.
     */
    private void note(Runnable what) {
        whole.run(() -> {
            jdbc.sql("select set_config('synchronous_commit', 'off', true)")
                    .query(String.class)
                    .single();
            what.run();
        });
    }

    private void giveUp(Outbox.Waiting letter, String problem) {
        log.warn("letter {} is given up by {}: {}", letter.id(), settings, problem);
        whole.run(() -> outbox.givenUp(letter.id(), problem));
    }

    private void putOff(Outbox.Waiting letter, String problem) {
        if (letter.tries() + 1 >= TRIES) {
            giveUp(letter, problem);
            return;
        }
        log.warn("letter {} was not taken by {}, try {}: {}", letter.id(), settings, letter.tries() + 1, problem);
        whole.run(() -> outbox.later(letter.id(), pause(letter, LONGEST_PAUSE), problem));
    }

    private void putOffAll(List<Outbox.Waiting> letters, String problem) {
        log.warn("{} takes no letters, {} wait: {}", settings, letters.size(), problem);
        var old = clock.instant().minus(AWAY_FOR_GOOD);
        whole.run(() -> letters.forEach(letter -> {
            if (letter.postedAt().isBefore(old)) {
                outbox.givenUp(letter.id(), problem);
            } else {
                outbox.later(letter.id(), pause(letter, PAUSE_WHILE_AWAY), problem);
            }
        }));
    }

    private static Duration pause(Outbox.Waiting letter, Duration longest) {
        var pause = Duration.ofMinutes(1L << Math.min(letter.tries(), TRIES));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }

    @Configuration(proxyBeanMethods = false)
    static class Rounds {
        @Bean
        NodeJob mailRounds(Postman postman) {
            return new NodeJob("mail-rounds", Duration.ofSeconds(5), postman::round);
        }
    }
}
