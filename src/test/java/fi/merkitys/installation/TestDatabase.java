package fi.merkitys.installation;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.ApplicationContext;

/** A database of the tests, with the accounts that the application makes for itself. */
public final class TestDatabase implements AutoCloseable {
    private final DatabaseAccounts accounts;
    private final HikariDataSource whole = new HikariDataSource();

    TestDatabase(DatabaseAccounts accounts) {
        this.accounts = accounts.provided();
        var application = accounts.application();
        whole.setMaximumPoolSize(4);
        whole.setJdbcUrl(application.url());
        whole.setUsername(application.username());
        whole.setPassword(application.password());
        whole.setConnectionInitSql("set role \"" + accounts.whole() + "\"");
    }

    /** For tests that commit: one a run, beside that of the whole application, embedded or on the given server. */
    public static TestDatabase shared() {
        return Shared.DATABASE;
    }

    /** Made when it is first asked for. */
    private static final class Shared {
        static final TestDatabase DATABASE = prepared();
    }

    /** @param password of the owner; any will do where the server trusts this machine */
    private static TestDatabase at(String url, String owner, @Nullable String password) {
        return new TestDatabase(DatabaseAccounts.of(new Login(url, owner, password)));
    }

    /** The owner of a running application's database. */
    public static Connection ownerOf(ApplicationContext application) throws SQLException {
        return application.getBean(DatabaseAccounts.class).owner().connect();
    }

    public void migrate() {
        accounts.migrate();
    }

    /** As the application comes in, in the role that imports take. */
    public DataSource whole() {
        return whole;
    }

    /** As the application comes in. */
    public Connection application() throws SQLException {
        return accounts.application().connect();
    }

    /** For a process of its own that comes in as the application. */
    public void asApplication(PGSimpleDataSource database) {
        var application = accounts.application();
        database.setURL(application.url());
        database.setUser(application.username());
        database.setPassword(application.password());
    }

    /** Who owns the tables. */
    public Connection owner() throws SQLException {
        return accounts.owner().connect();
    }

    @Override
    public void close() {
        whole.close();
    }

    private static TestDatabase prepared() {
        var external = System.getProperty("merkitys.database.url");
        var database = external == null
                ? at(embedded(), "postgres", "trusted")
                : at(
                        besides(external),
                        System.getProperty("merkitys.database.username"),
                        System.getProperty("merkitys.database.password"));
        database.migrate();
        return database;
    }

    @SuppressWarnings("resource") // lives as long as the tests; the library stops it with them
    private static String embedded() {
        try {
            return "jdbc:postgresql://localhost:"
                    + EmbeddedPostgres.builder().start().getPort() + "/postgres";
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
