package fi.merkitys.installation;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one database: embedded by default, external by URL. The application comes in with an account of its own. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    private static final String WRONG_PASSWORD = "28P01";

    @Bean
    DatabaseAccounts databaseAccounts(Installation installation, ObjectProvider<StartingDatabase> embedded) {
        var own = embedded.getIfAvailable();
        var accounts = own != null ? DatabaseAccounts.of(own.owner()) : DatabaseAccounts.of(installation.database());
        return accounts.provided();
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(DatabaseAccounts accounts, Installation installation) {
        var pool = pool(accounts.application(), installation);
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

    static HikariDataSource pool(Login application, Installation installation) {
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
        return pool(accounts.application(), installation);
    }

    private static CannotStart closed(DatabaseAccounts accounts, Exception why) {
        return new CannotStart(
                "The database does not let " + accounts.application() + " in: " + why.getMessage(),
                "Check MERKITYS_DATABASE_APPLICATION_USERNAME and MERKITYS_DATABASE_APPLICATION_PASSWORD, and that the"
                        + " server lets this machine in.",
                why);
    }

    @Bean
    FlywayConfigurationCustomizer migratingAsOwner(DatabaseAccounts accounts) {
        return accounts::migrating;
    }

    @Bean
    AskersTransactions transactionManager(DataSource database, ObjectProvider<WhoAsks> whoAsks) {
        return new AskersTransactions(database, whoAsks);
    }
}
