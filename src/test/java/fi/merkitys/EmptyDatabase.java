package fi.merkitys;

import fi.merkitys.installation.DataDirectory;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** Begins each run of the tests with an empty database, embedded or external, and an empty contact store. */
@TestConfiguration(proxyBeanMethods = false)
class EmptyDatabase {
    @Bean
    FlywayMigrationStrategy fromNothing(DataSource database, DataDirectory directory) {
        return flyway -> {
            var jdbc = JdbcClient.create(database);
            jdbc.sql("""
                select nspname from pg_namespace
                where nspname not like 'pg\\_%' and nspname <> 'information_schema'
                """)
                    .query(String.class)
                    .list()
                    .forEach(schema ->
                            jdbc.sql("drop schema \"" + schema + "\" cascade").update());
            jdbc.sql("create schema public").update();
            flyway.migrate();
            FileSystemUtils.deleteRecursively(directory.resolve("samples").toFile());
            FileSystemUtils.deleteRecursively(directory.resolve("uploads").toFile());
            FileSystemUtils.deleteRecursively(
                    directory.resolve("contacts.duckdb").toFile());
        };
    }
}
