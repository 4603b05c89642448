package fi.merkitys.installation;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The PostgreSQL of a data directory, durable and started as the application starts it. */
public final class OwnPostgres implements AutoCloseable {
    private final DataDirectory directory;
    private final EmbeddedDatabase server;
    private final HikariDataSource pool = new HikariDataSource();

    public OwnPostgres(Path data) {
        directory = DataDirectory.own(data);
        server = EmbeddedDatabase.start(directory, true);
        pool.setMaximumPoolSize(4);
        pool.setJdbcUrl(server.url());
        pool.setUsername("postgres");
    }

    public void migrate() {
        Flyway.configure()
                .dataSource(pool)
                .createSchemas(false)
                .defaultSchema("public")
                .load()
                .migrate();
    }

    public DataSource database() {
        return pool;
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
        pool.close();
        server.close();
        directory.close();
    }
}
