package fi.merkitys.contacts;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/**
 * A database for tests that commit: one a run, beside that of the whole application. Embedded, or on the external
 * server that the build was given.
 */
final class ContactsDatabase {
    private static final HikariDataSource DATABASE = prepared();

    private ContactsDatabase() {}

    /** As it is. */
    static HikariDataSource shared() {
        return DATABASE;
    }

    /** Empty but for the tables. */
    static HikariDataSource empty() {
        try (var connection = DATABASE.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                truncate people.person, people.client, people.external_id,
                  contacts.source, contacts.import, contacts.queue, contacts.lane, contacts.agent_day_row
                restart identity cascade
                """);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return DATABASE;
    }

    private static HikariDataSource prepared() {
        var external = System.getProperty("merkitys.database.url");
        var pool = new HikariDataSource();
        pool.setMaximumPoolSize(4);
        if (external == null) {
            pool.setJdbcUrl(embedded());
            pool.setUsername("postgres");
        } else {
            pool.setJdbcUrl(besides(external));
            pool.setUsername(System.getProperty("merkitys.database.username"));
            pool.setPassword(System.getProperty("merkitys.database.password"));
        }
        Flyway.configure()
                .dataSource(pool)
                .createSchemas(false)
                .defaultSchema("public")
                .load()
                .migrate();
        return pool;
    }

    @SuppressWarnings("resource") // lives as long as the tests; the library stops it with them
    private static String embedded() {
        try {
            return EmbeddedPostgres.builder().start().getJdbcUrl("postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String besides(String external) {
        var name = "merkitys_contacts_" + UUID.randomUUID().toString().substring(0, 8);
        try (var connection = DriverManager.getConnection(
                        external,
                        System.getProperty("merkitys.database.username"),
                        System.getProperty("merkitys.database.password"));
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("The tests' user must be allowed to create a database", e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> drop(external, name)));
        return external.replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1");
    }

    private static void drop(String external, String name) {
        try (var connection = DriverManager.getConnection(
                        external,
                        System.getProperty("merkitys.database.username"),
                        System.getProperty("merkitys.database.password"));
                var statement = connection.createStatement()) {
            statement.execute("drop database " + name + " with (force)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
