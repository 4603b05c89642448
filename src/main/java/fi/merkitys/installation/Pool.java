package fi.merkitys.installation;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/** The application's connections to the database. */
final class Pool {
    private static final String WRONG_PASSWORD = "28P01";

    private Pool() {}

    /** @throws CannotStart if the database does not let the application in, or lets somebody else in */
    static HikariDataSource of(DatabaseAccounts accounts, Installation installation) {
        var pool = to(accounts.application(), installation);
        try {
            checkWhoComesIn(pool);
            return pool;
        } catch (SQLException | HikariPool.PoolInitializationException e) {
            pool.close();
            if (accounts.makes() && isWrongPassword(e)) {
                return withNewPassword(accounts, installation);
            }
            throw closed(accounts, e);
        }
    }

    static HikariDataSource to(Login application, Installation installation) {
        var pool = new HikariDataSource();
        pool.setMaximumPoolSize(10);
        pool.setMinimumIdle(2);
        pool.setPoolName("merkitys");
        pool.setJdbcUrl(application.url());
        pool.setUsername(application.username());
        pool.setPassword(application.password());
        // The driver would tell the machine's: today is the organisation's day for the database, too.
        pool.setConnectionInitSql("set time zone " + quoted(installation.zone()));
        if (installation.database().external()) {
            // Waiting longer than a person would helps nobody; the error page says what is wrong.
            pool.setConnectionTimeout(5_000);
            // A network that swallows everything is noticed at last.
            pool.addDataSourceProperty("tcpKeepAlive", "true");
        }
        return pool;
    }

    /** PostgreSQL reads an offset without words the other way round. */
    private static String quoted(ZoneId zone) {
        return zone.normalized() instanceof ZoneOffset offset
                ? "interval '" + (offset.equals(ZoneOffset.UTC) ? "+00:00" : offset) + "' hour to minute"
                : "'" + zone.getId() + "'";
    }

    /** An address may name a user itself, and would win. */
    private static void checkWhoComesIn(HikariDataSource pool) throws SQLException {
        try (var connection = pool.getConnection()) {
            var user = connection.getMetaData().getUserName();
            if (!user.equals(pool.getUsername())) {
                throw new CannotStart(
                        "The application would come into the database as " + user + ", not as " + pool.getUsername()
                                + ".",
                        "Take the user and the password out of MERKITYS_DATABASE_URL.");
            }
        }
    }

    private static boolean isWrongPassword(Exception failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && WRONG_PASSWORD.equals(sql.getSQLState()));
    }

    private static HikariDataSource withNewPassword(DatabaseAccounts accounts, Installation installation) {
        try {
            accounts.setPassword();
        } catch (SQLException e) {
            throw closed(accounts, e);
        }
        return to(accounts.application(), installation);
    }

    private static CannotStart closed(DatabaseAccounts accounts, Exception why) {
        return new CannotStart(
                "The database does not let " + accounts.application() + " in: " + why.getMessage(),
                "Check MERKITYS_DATABASE_APPLICATION_USERNAME and MERKITYS_DATABASE_APPLICATION_PASSWORD, and that the"
                        + " server lets this machine in.",
                why);
    }
}
