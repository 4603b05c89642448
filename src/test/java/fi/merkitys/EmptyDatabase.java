package fi.merkitys;

import fi.merkitys.installation.TestDatabase;
import java.sql.SQLException;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;

/** What only the owner of the database could do, within the transaction of a test. */
@TestConfiguration(proxyBeanMethods = false)
class EmptyDatabase {
    @Bean
    ByOwner byOwner(ApplicationContext application) throws SQLException {
        try (var owner = TestDatabase.ownerOf(application);
                var statement = owner.createStatement()) {
            statement.execute("""
                create schema tests;
                create function tests.by_owner(statement text) returns void
                language plpgsql security definer as $$ begin execute statement; end $$
                """);
        }
        return new ByOwner();
    }

    record ByOwner() {}
}
