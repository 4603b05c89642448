package fi.merkitys.installation;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.SQLException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one database: embedded by default, external by URL. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    static final int OLDEST_VERSION = 15;

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(Installation installation, ObjectProvider<StartingDatabase> embedded) {
        var pool = new HikariDataSource();
        pool.setMaximumPoolSize(10);
        pool.setMinimumIdle(2);
        pool.setPoolName("merkitys");
        var own = embedded.getIfAvailable();
        if (own != null) {
            pool.setJdbcUrl(own.url());
            pool.setUsername("postgres");
            return pool;
        }
        var external = installation.database();
        pool.setJdbcUrl(String.valueOf(external.url()));
        pool.setUsername(external.username());
        pool.setPassword(external.password());
        // Waiting longer than a person would helps nobody; the error page says what is wrong.
        pool.setConnectionTimeout(5_000);
        // A network that swallows everything is noticed at last.
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        checkReachable(pool);
        return pool;
    }

    private static void checkReachable(HikariDataSource pool) {
        try (var connection = pool.getConnection()) {
            var version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_VERSION) {
                throw new CannotStart(
                        "The database at " + pool.getJdbcUrl() + " is PostgreSQL " + version + ".",
                        "Merkitys needs PostgreSQL " + OLDEST_VERSION + " or newer.");
            }
        } catch (SQLException | HikariPool.PoolInitializationException e) {
            pool.close();
            throw new CannotStart(
                    "The database at " + pool.getJdbcUrl() + " does not answer: " + e.getMessage(),
                    "Check MERKITYS_DATABASE_URL, MERKITYS_DATABASE_USERNAME and MERKITYS_DATABASE_PASSWORD, and that"
                            + " the server runs and lets this machine in.",
                    e);
        }
    }
}
