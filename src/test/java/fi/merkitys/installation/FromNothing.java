package fi.merkitys.installation;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.FileSystemUtils;

/** Begins each run of the tests with an empty database, embedded or external, and an empty contact store. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class FromNothing implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var installation = Binder.get(context.getEnvironment()).bindOrCreate("merkitys", Installation.class);
        var data = installation.data();
        TestData.shareBinaries(data);
        for (var left : new String[] {"postgres", "samples", "uploads", "contacts.duckdb", "database.key"}) {
            FileSystemUtils.deleteRecursively(data.resolve(left).toFile());
        }
        if (installation.database().external()) {
            try {
                empty(installation.database());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void empty(Installation.Database external) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        String.valueOf(external.url()), external.username(), external.password());
                var statement = connection.createStatement()) {
            var schemas = new ArrayList<String>();
            try (var found = statement.executeQuery("""
                select nspname from pg_namespace
                where nspname not like 'pg\\_%' and nspname <> 'information_schema'
                """)) {
                while (found.next()) {
                    schemas.add(found.getString(1));
                }
            }
            for (var schema : schemas) {
                statement.execute("drop schema \"" + schema + "\" cascade");
            }
            statement.execute("create schema public");
        }
    }
}
