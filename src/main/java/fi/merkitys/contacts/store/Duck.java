package fi.merkitys.contacts.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBPreparedStatement;
import org.jspecify.annotations.Nullable;

/** One use of the contact store: a connection, closed when the work is done. */
final class Duck implements AutoCloseable {
    private final DuckDBConnection connection;
    private final Runnable whenClosed;
    private volatile @Nullable DuckDBPreparedStatement running;
    private volatile @Nullable Statement current;

    Duck(Connection connection, Runnable whenClosed) throws SQLException {
        this.connection = connection.unwrap(DuckDBConnection.class);
        this.whenClosed = whenClosed;
    }

    DuckDBConnection connection() {
        return connection;
    }

    void run(String sql, @Nullable Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            current = statement;
            statement.execute();
        } finally {
            current = null;
        }
    }

    /** A statement that may take long; meanwhile {@link #progress} tells how far it has come. */
    void runLong(String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql).unwrap(DuckDBPreparedStatement.class)) {
            running = statement;
            current = statement;
            statement.execute();
        } finally {
            running = null;
            current = null;
        }
    }

    /** From 0 to 1, of the statement that runs now. */
    double progress() {
        var statement = running;
        try {
            return statement == null
                    ? 0
                    : Math.max(0, statement.getQueryProgress().getPercentage()) / 100;
        } catch (SQLException e) {
            // It has just ended.
            return 0;
        }
    }

    /** From another thread: breaks off whatever runs now. */
    void interrupt() {
        var statement = current;
        try {
            if (statement != null) {
                statement.cancel();
            }
        } catch (SQLException e) {
            // It has just ended: there is nothing left to break off.
            return;
        }
    }

    /** Several statements that take no values. */
    void runAll(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            current = statement;
            statement.execute(sql);
        } finally {
            current = null;
        }
    }

    long number(String sql, Object... values) throws SQLException {
        return query(sql, row -> row.next() ? row.getLong(1) : 0, values);
    }

    <T> T query(String sql, FromRows<T> read, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            current = statement;
            try (var rows = statement.executeQuery()) {
                return read.from(rows);
            }
        } finally {
            current = null;
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int at = 0; at < values.length; at++) {
            statement.setObject(at + 1, values[at]);
        }
    }

    DuckDBAppender appenderTo(String table) throws SQLException {
        return connection.createAppender(table);
    }

    void begin() throws SQLException {
        connection.setAutoCommit(false);
    }

    void commit() throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
    }

    void rollback() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }

    /** A commit that fails, for want of room for instance, ends the transaction itself: that must not hide why. */
    void rollback(Throwable because) {
        try {
            rollback();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }

    @Override
    public void close() throws SQLException {
        try {
            connection.close();
        } finally {
            whenClosed.run();
        }
    }

    /** Reads the answer to a query. */
    @FunctionalInterface
    interface FromRows<T> {
        T from(ResultSet rows) throws SQLException;
    }
}
