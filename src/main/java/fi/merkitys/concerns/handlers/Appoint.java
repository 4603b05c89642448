package fi.merkitys.concerns.handlers;

import fi.merkitys.audit.AuditTrail;
import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names who reads concerns, or that they do no more; on record for whom it is about. */
@Service
public class Appoint {
    private final Handlers handlers;
    private final AuditTrail trail;
    private final Clock clock;

    Appoint(Handlers handlers, AuditTrail trail, Clock clock) {
        this.handlers = handlers;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param site whose concerns they read, or none for all */
    @Transactional
    public void name(PersonId person, @Nullable Long site, PersonId by) {
        if (handlers.add(person, site, by, LocalDate.now(clock))) {
            trail.handlerNamed(by, person);
        }
    }

    @Transactional
    public void release(PersonId person, PersonId by) {
        if (handlers.remove(person)) {
            trail.handlerReleased(by, person);
        }
    }
}
