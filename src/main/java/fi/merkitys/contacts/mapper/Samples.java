package fi.merkitys.contacts.mapper;

import fi.merkitys.identity.Viewer;
import fi.merkitys.installation.DataDirectory;
import fi.merkitys.installation.Room;
import fi.merkitys.installation.WholeOrganisation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** Exports that somebody looks at before anything of them comes in. */
@Repository
class Samples {
    private final JdbcClient jdbc;
    private final Path directory;
    private final Clock clock;
    private final TransactionOperations asViewer;
    private final WholeOrganisation whole;

    Samples(JdbcClient jdbc, DataDirectory data, Clock clock, TransactionOperations asViewer, WholeOrganisation whole) {
        this.jdbc = jdbc;
        this.asViewer = asViewer;
        this.whole = whole;
        this.directory = data.resolve("samples");
        this.clock = clock;
    }

    /** @param file where it is kept, as it was uploaded */
    public record Sample(long id, String fileName, long bytes, Path file) {}

    Sample keep(String fileName, InputStream content, Viewer viewer) throws IOException {
        Files.createDirectories(directory);
        var kept = UUID.randomUUID() + ".sample";
        var file = directory.resolve(kept);
        long bytes = Room.on(directory).copy(content, file);
        long id = Objects.requireNonNull(asViewer.execute(status -> jdbc.sql("""
            insert into contacts.sample (file_name, bytes, kept, received_at, received_by)
            values (:fileName, :bytes, :kept, :now, :by)
            returning id
            """)
                .param("fileName", fileName)
                .param("bytes", bytes)
                .param("kept", kept)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", viewer.id().value())
                .query(Long.class)
                .single()));
        return new Sample(id, fileName, bytes, file);
    }

    Optional<Sample> find(long id) {
        return Objects.requireNonNull(asViewer.execute(status -> jdbc.sql("""
            select id, file_name, bytes, kept
            from contacts.sample
            where id = :id
            """)
                        .param("id", id)
                        .query((row, number) -> new Sample(
                                row.getLong("id"),
                                row.getString("file_name"),
                                row.getLong("bytes"),
                                directory.resolve(row.getString("kept"))))
                        .optional()))
                .filter(sample -> Files.exists(sample.file()));
    }

    /** Removes a sample, with its file unless that went elsewhere. */
    void remove(Sample sample) throws IOException {
        Files.deleteIfExists(sample.file());
        asViewer.execute(status -> jdbc.sql("delete from contacts.sample where id = :id")
                .param("id", sample.id())
                .update());
    }

    long count() {
        return jdbc.sql("select count(*) from contacts.sample")
                .query(Long.class)
                .single();
    }

    Optional<Instant> oldest() {
        return whole.read(() -> jdbc.sql("select min(received_at) from contacts.sample")
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single());
    }

    /** Nobody comes back after days, and a file holds customers' data. */
    void removeOlderThan(Instant time) throws IOException {
        var old = whole.write(() -> jdbc.sql("delete from contacts.sample where received_at < :time returning kept")
                .param("time", Timestamp.from(time))
                .query(String.class)
                .list());
        for (var kept : old) {
            Files.deleteIfExists(directory.resolve(kept));
        }
    }
}
