package fi.merkitys.voice.letters;

import fi.merkitys.identity.codes.Fingerprints;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which letters have come in before. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ReadLetters {
    private final JdbcClient jdbc;
    private final Fingerprints fingerprints;
    private final Clock clock;

    ReadLetters(JdbcClient jdbc, Fingerprints fingerprints, Clock clock) {
        this.jdbc = jdbc;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    /** Another node that reads the same waits here, and learns that it came in, or that it did not after all. */
    public boolean isNew(String name) {
        return jdbc.sql("insert into voice.letter (name_hash, read_at) values (:hash, :now) on conflict do nothing")
                        .param("hash", fingerprints.of("letter that raises a voice", name))
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
