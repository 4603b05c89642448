package fi.merkitys.contacts.store;

import fi.merkitys.contacts.mapping.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The contacts, in a DuckDB file in the data directory. It is open only while it is used: then its memory is given back
 * and everything is in the file. Writing is for one at a time, which {@code ImportContacts} sees to.
 */
public final class ContactStore {
    private static final Logger log = LoggerFactory.getLogger(ContactStore.class);

    private final StoreSettings settings;
    private @Nullable Connection root;
    private int users;
    private int staying;

    public ContactStore(StoreSettings settings) {
        this.settings = settings;
    }

    public StoreSettings settings() {
        return settings;
    }

    /** @throws StoreUnavailable where another process holds the file, or another version wrote it */
    synchronized Duck open() {
        try {
            var opened = root;
            if (opened == null) {
                opened = connect();
                root = opened;
            }
            var duck = new Duck(opened.unwrap(org.duckdb.DuckDBConnection.class).duplicate(), this::closed);
            users++;
            return duck;
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private Connection connect() throws SQLException {
        try {
            Files.createDirectories(settings.work());
        } catch (IOException e) {
            throw new SQLException("the data directory cannot be written", e);
        }
        var properties = new Properties();
        properties.setProperty("memory_limit", settings.memoryMegabytes() + "MB");
        properties.setProperty("temp_directory", settings.work().toString());
        var connection = DriverManager.getConnection("jdbc:duckdb:" + settings.file(), properties);
        try {
            StoreSchema.bringUpToDate(connection);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Until the answer is closed, the store stays open once it is: a large one takes a second to open again. */
    synchronized Staying stayOpen() {
        staying++;
        return this::leave;
    }

    private synchronized void leave() {
        staying--;
        try {
            closeUnlessUsed();
        } catch (StoreUnavailable e) {
            log.warn("the contact store did not close well; what was committed is safe", e);
        }
    }

    private synchronized void closed() {
        users--;
        closeUnlessUsed();
    }

    private void closeUnlessUsed() {
        var opened = root;
        if (users == 0 && staying == 0 && opened != null) {
            root = null;
            try {
                opened.close();
            } catch (SQLException e) {
                throw unavailable(e);
            }
        }
    }

    /** Keeps the store open. */
    @FunctionalInterface
    public interface Staying extends AutoCloseable {
        @Override
        void close();
    }

    private StoreUnavailable unavailable(SQLException e) {
        var message = String.valueOf(e.getMessage());
        var file = settings.file().toString();
        if (message.contains("lock")) {
            return new StoreUnavailable(Problem.of("contacts.store.locked", file), e);
        }
        if (message.contains("version") || message.contains("not a valid DuckDB")) {
            return new StoreUnavailable(Problem.of("contacts.store.other-version", file), e);
        }
        return new StoreUnavailable(Problem.of("contacts.store.unreadable", file), e);
    }
}
