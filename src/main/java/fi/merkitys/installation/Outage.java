package fi.merkitys.installation;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What is nobody's mistake and passes once somebody has seen to the machine, told by what was thrown. */
public enum Outage {
    DISK_FULL,
    DATABASE_AWAY;

    private static final List<String> SIGNS_OF_A_FULL_DISK = List.of(
            "no space left",
            "disk full",
            "out of disk",
            "could not extend file",
            "enough space",
            "max_temp_directory_size");

    public static Optional<Outage> in(Throwable failure) {
        var causes = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .toList();
        if (causes.stream().anyMatch(Outage::isDiskFull)) {
            return Optional.of(DISK_FULL);
        }
        return causes.stream().anyMatch(Outage::isDatabaseAway) ? Optional.of(DATABASE_AWAY) : Optional.empty();
    }

    private static boolean isDiskFull(Throwable cause) {
        var message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return SIGNS_OF_A_FULL_DISK.stream().anyMatch(message::contains);
    }

    private static boolean isDatabaseAway(Throwable cause) {
        return switch (cause) {
            case DataAccessResourceFailureException any -> true;
            case CannotCreateTransactionException any -> true;
            case SQLTransientConnectionException any -> true;
            case SQLException e -> isAboutConnection(String.valueOf(e.getSQLState()));
            default -> false;
        };
    }

    /** Lost or never made, or ended by the server: it shuts down, or starts up. */
    private static boolean isAboutConnection(String state) {
        return state.startsWith("08") || state.startsWith("57P");
    }
}
