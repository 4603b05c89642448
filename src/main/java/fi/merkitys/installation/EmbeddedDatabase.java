package fi.merkitys.installation;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A real PostgreSQL in the data directory, so that nothing has to be installed. */
final class EmbeddedDatabase implements AutoCloseable {
    static final String MAJOR_VERSION = "18";
    /** One of these is in every directory that a server has run on; backups keep the one or the other. */
    private static final List<String> EVER_RAN = List.of("epg-lock", "postmaster.opts");

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private static final String OWNER = "postgres";

    private final EmbeddedPostgres postgres;
    private final Login owner;

    private EmbeddedDatabase(EmbeddedPostgres postgres, Login owner) {
        this.postgres = postgres;
        this.owner = owner;
    }

    /**
     * @param durable off only for tests, which may lose their data in a power cut
     * @throws CannotStart if the directory belongs to another major version or the server does not come up
     */
    static EmbeddedDatabase start(DataDirectory data, boolean durable) {
        var directory = data.resolve("postgres");
        checkVersion(directory);
        stopOrphan(directory);
        putUnfinishedAside(directory);
        var known = DatabaseKey.isIn(data);
        var password = DatabaseKey.in(data);
        var door = new PasswordDoor(directory);
        try {
            if (!known) {
                door.open();
            }
            var postgres = configured(directory, data.resolve("binaries"), durable)
                    .setConnectConfig("password", password)
                    .start();
            var url = "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
            var started = new EmbeddedDatabase(postgres, new Login(url, OWNER, password));
            if (!door.isClosed()) {
                door.close(started.owner);
            }
            return started;
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new CannotStart(
                    "The embedded PostgreSQL in " + directory + " does not start: " + e.getMessage() + ".",
                    "Is the disk full or the directory read-only? What PostgreSQL itself says stands in "
                            + data.resolve("postgres.log") + ".",
                    e);
        }
    }

    private static EmbeddedPostgres.Builder configured(Path directory, Path binaries, boolean durable) {
        var onOff = durable ? "on" : "off";
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setOverrideWorkingDirectory(binaries.toFile())
                .setCleanDataDirectory(false)
                // It has to outlive whatever still writes; the context closes it last.
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                        directory.resolveSibling("postgres.log").toFile()))
                // The library's own defaults are off: good for its tests, not for anybody's data.
                .setServerConfig("fsync", onOff)
                .setServerConfig("synchronous_commit", onOff)
                .setServerConfig("full_page_writes", onOff)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "40")
                .setServerConfig("shared_buffers", "96MB")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("jit", "off")
                // Passwords are 256 random bits: hashing them slowly would only make each connection slow.
                .setServerConfig("scram_iterations", "1")
                .setServerConfig("timezone", "UTC");
    }

    private static void checkVersion(Path directory) {
        var file = directory.resolve("PG_VERSION");
        try {
            var found = Files.exists(file) ? Files.readString(file).strip() : MAJOR_VERSION;
            if (!found.equals(MAJOR_VERSION)) {
                throw new CannotStart(
                        "The database in " + directory + " was made by PostgreSQL " + found + "; this Merkitys brings "
                                + MAJOR_VERSION + ".",
                        "Start the Merkitys that made it, back up with pg_dump, and restore into a new data directory"
                                + " (README, section Operations). Nothing in the directory was changed.");
            }
        } catch (IOException e) {
            throw new CannotStart("The file " + file + " cannot be read.", "Make it readable for this user.", e);
        }
    }

    /** After kill -9 of the application its PostgreSQL lives on. The lock says that nobody else owns the directory. */
    private static void stopOrphan(Path directory) {
        var orphan = orphanPid(directory).flatMap(ProcessHandle::of).filter(process -> serves(process, directory));
        orphan.ifPresent(process -> {
            log.info("Stopping PostgreSQL {} that an earlier run left behind in {}", process.pid(), directory);
            process.destroy();
            if (!waited(process)) {
                process.destroyForcibly();
                waited(process);
            }
        });
    }

    private static boolean waited(ProcessHandle process) {
        var deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
        return !process.isAlive();
    }

    private static Optional<Long> orphanPid(Path directory) {
        try (var lines = Files.lines(directory.resolve("postmaster.pid"))) {
            return lines.findFirst().map(String::strip).map(Long::valueOf);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Once the machine has been started anew, the number may be anybody's, another PostgreSQL's for one. */
    private static boolean serves(ProcessHandle process, Path directory) {
        var info = process.info();
        return info.commandLine()
                .map(line -> line.contains("postgres") && line.contains(directory.toString()))
                .orElseGet(() -> info.command().orElse("").contains("postgres"));
    }

    /** Where the very first start was broken off there are files that never were a database. */
    private static void putUnfinishedAside(Path directory) {
        if (!Files.isDirectory(directory)
                || EVER_RAN.stream().map(directory::resolve).anyMatch(Files::exists)) {
            return;
        }
        var aside = directory.resolveSibling("postgres-unfinished-" + UUID.randomUUID());
        try {
            Files.move(directory, aside);
            log.warn("The first start was broken off before there was a database; what it left is in {}", aside);
        } catch (IOException e) {
            throw new CannotStart(
                    "The directory " + directory + " holds no database, and cannot be moved out of the way.",
                    "Move or remove it.",
                    e);
        }
    }

    Login owner() {
        return owner;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
