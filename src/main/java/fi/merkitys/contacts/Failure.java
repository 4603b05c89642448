package fi.merkitys.contacts;

import fi.merkitys.contacts.mapping.Problem;
import fi.merkitys.contacts.store.StoreUnavailable;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Locale;
import org.springframework.dao.DataAccessResourceFailureException;

/** Says in the user's words why an import failed. */
final class Failure {
    private static final List<String> SIGNS_OF_A_FULL_DISK = List.of(
            "no space left",
            "disk full",
            "out of disk",
            "could not extend file",
            "enough space",
            "max_temp_directory_size");

    private Failure() {}

    /** A database that is away comes back: no reason for an import to fail. */
    static void passIfDatabaseIsAway(Exception failure) {
        if (failure instanceof SQLException e) {
            var state = String.valueOf(e.getSQLState());
            if (e instanceof SQLTransientConnectionException || state.startsWith("08") || state.startsWith("57P")) {
                throw new DataAccessResourceFailureException("the database does not answer", e);
            }
        }
    }

    static Problem problem(Throwable failure) {
        if (failure instanceof StoreUnavailable unavailable) {
            return unavailable.problem();
        }
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (SIGNS_OF_A_FULL_DISK.stream().anyMatch(message::contains)) {
                return Problem.of("contacts.import.disk-full");
            }
        }
        return Problem.of("contacts.import.unexpected");
    }
}
