package fi.merkitys;

import fi.merkitys.installation.DataDirectory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** Begins each run of the tests with an empty database, embedded or external, and an empty contact store. */
@TestConfiguration(proxyBeanMethods = false)
class EmptyDatabase {
    /** For what only the owner of the database could do, within the transaction of a test. */
    private static final String BY_OWNER = """
        create schema tests;
        create function tests.by_owner(statement text) returns void
        language plpgsql security definer as $$ begin execute statement; end $$
        """;

    @Bean
    FlywayMigrationStrategy fromNothing(DataDirectory directory) {
        return flyway -> {
            var jdbc = JdbcClient.create(flyway.getConfiguration().getDataSource());
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
            jdbc.sql(BY_OWNER).update();
            FileSystemUtils.deleteRecursively(directory.resolve("samples").toFile());
            FileSystemUtils.deleteRecursively(directory.resolve("uploads").toFile());
            FileSystemUtils.deleteRecursively(
                    directory.resolve("contacts.duckdb").toFile());
        };
    }
}
