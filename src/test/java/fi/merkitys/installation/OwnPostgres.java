package fi.merkitys.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The PostgreSQL of a data directory, durable and started as the application starts it. */
public final class OwnPostgres implements AutoCloseable {
    private final DataDirectory directory;
    private final EmbeddedDatabase server;
    private final TestDatabase database;

    public OwnPostgres(Path data) {
        directory = DataDirectory.own(data);
        server = EmbeddedDatabase.start(directory, true);
        database = new TestDatabase(DatabaseAccounts.of(server.owner()));
    }

    public void migrate() {
        database.migrate();
    }

    /** As imports see it. */
    public DataSource database() {
        return database.whole();
    }

    /** The server of a data directory and each of its workers; none where it does not run. */
    public static List<ProcessHandle> processes(Path data) throws IOException {
        var file = data.resolve("postgres").resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return List.of();
        }
        var server = ProcessHandle.of(
                Long.parseLong(Files.readAllLines(file).getFirst().strip()));
        return server.stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .toList();
    }

    @Override
    public void close() throws IOException {
        database.close();
        server.close();
        directory.close();
    }
}
