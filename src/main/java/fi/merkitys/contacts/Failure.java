package fi.merkitys.contacts;

import fi.merkitys.contacts.mapping.Problem;
import fi.merkitys.contacts.store.StoreUnavailable;
import fi.merkitys.installation.Outage;
import java.util.Optional;
import org.springframework.dao.DataAccessResourceFailureException;

/** Says in the user's words why an import failed. */
final class Failure {
    private Failure() {}

    /** A database that is away comes back: no reason for an import to fail. */
    static void passIfDatabaseIsAway(Exception failure) {
        if (Outage.in(failure).equals(Optional.of(Outage.DATABASE_AWAY))) {
            throw new DataAccessResourceFailureException("the database does not answer", failure);
        }
    }

    static Problem problem(Throwable failure) {
        if (failure instanceof StoreUnavailable unavailable) {
            return unavailable.problem();
        }
        return Outage.in(failure).equals(Optional.of(Outage.DISK_FULL))
                ? Problem.of("contacts.import.disk-full")
                : Problem.of("contacts.import.unexpected");
    }
}
