package fi.merkitys.identity.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.MerkitysTest;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** A download of more than some kilobytes sets out, and with it the session is saved, while it still reads. */
@MerkitysTest
class SavedWhileReadingTest {
    @Autowired
    ThriftySessions<?> sessions;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void theSessionIsSavedAndReadingGoesOn() {
        saveWhileReading(sessions);
    }

    private <S extends Session> void saveWhileReading(ThriftySessions<S> kept) {
        var begun = kept.createSession();
        kept.save(begun);
        var reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.executeWithoutResult(status -> {
            var session = Objects.requireNonNull(kept.findById(begun.getId()));
            session.setAttribute("seen", "all");
            kept.save(session);
        });
        var found = Objects.requireNonNull(kept.findById(begun.getId()));
        assertThat(found.<String>getAttribute("seen")).isEqualTo("all");
        kept.deleteById(begun.getId());
    }
}
