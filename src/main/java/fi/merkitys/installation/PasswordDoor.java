package fi.merkitys.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;

/**
 * Lets nobody into the embedded PostgreSQL without a password. It is made without one: other users of this machine could
 * come in as its owner.
 */
final class PasswordDoor {
    private static final String CLOSED = """
        # Written by Merkitys. The password of postgres stands in database.key of the data directory.
        local  all  all                scram-sha-256
        host   all  all  127.0.0.1/32  scram-sha-256
        host   all  all  ::1/128       scram-sha-256
        """;

    private static final String OPEN = """
        # Written by Merkitys, for as long as a new password is set.
        local  all  postgres                trust
        host   all  postgres  127.0.0.1/32  trust
        host   all  postgres  ::1/128       trust
        """;

    private final Path file;

    PasswordDoor(Path directory) {
        this.file = directory.resolve("pg_hba.conf");
    }

    boolean isClosed() throws IOException {
        return Files.exists(file) && Files.readString(file).equals(CLOSED);
    }

    /** Nobody knows the password any more: before the server starts, so that a new one can be set. */
    void open() throws IOException {
        if (Files.exists(file)) {
            write(OPEN);
        }
    }

    void close(Login owner) throws IOException, SQLException {
        try (var connection = owner.connect();
                var statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + owner.password() + "'");
            write(CLOSED);
            statement.execute("select pg_reload_conf()");
        }
    }

    private void write(String content) throws IOException {
        var fresh = Files.writeString(file.resolveSibling("pg_hba.conf.new"), content);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
