package fi.merkitys.installation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * The two accounts of the database: its owner, who makes the tables and is needed at the start only, and the application,
 * which owns nothing and cannot get around row-level security. Beside it a role that nobody signs in with:
 * {@link WholeOrganisation}.
 *
 * @param makes whether the owner makes the application's account and sets its password
 */
record DatabaseAccounts(Login owner, Login application, boolean makes) {
    static final String APPLICATION = "merkitys_app";

    /** Of the embedded PostgreSQL. */
    static DatabaseAccounts of(Login owner) {
        return of(owner, APPLICATION);
    }

    /** The application's password follows from the owner's, so all nodes know it. */
    static DatabaseAccounts of(Login owner, String application) {
        var password = DatabaseKey.derived(String.valueOf(owner.password()), application);
        return new DatabaseAccounts(owner, new Login(owner.url(), application, password), true);
    }

    static DatabaseAccounts of(Installation.Database external) {
        var url = String.valueOf(external.url());
        var owner = new Login(url, external.username(), external.password());
        var application = external.application();
        if (isGiven(application.password())) {
            return new DatabaseAccounts(owner, new Login(url, application.username(), application.password()), false);
        }
        return isGiven(owner.password())
                ? of(owner, application.username())
                : new DatabaseAccounts(owner, new Login(url, application.username(), null), false);
    }

    private static boolean isGiven(@Nullable String password) {
        return password != null && !password.isBlank();
    }

    String whole() {
        return application.username() + "_whole";
    }

    /** Migrations are the owner's; they call the others by these names. */
    void migrate() {
        Flyway.configure()
                .dataSource(owner.url(), owner.username(), owner.password())
                .createSchemas(false)
                .defaultSchema("public")
                .placeholders(Map.of("application", String.valueOf(application.username()), "whole", whole()))
                .load()
                .migrate();
    }

    /**
     * Makes the application's account where there is none.
     *
     * @throws CannotStart where it cannot be made, or may do more than it should
     */
    DatabaseAccounts provided() {
        try (var connection = owner.connect()) {
            ApplicationRole.provide(connection, this);
            return this;
        } catch (SQLException e) {
            throw new CannotStart(
                    "The database at " + owner.url() + " does not answer: " + e.getMessage(),
                    "Check MERKITYS_DATABASE_URL, MERKITYS_DATABASE_USERNAME and MERKITYS_DATABASE_PASSWORD, and that"
                            + " the server runs and lets this machine in.",
                    e);
        }
    }

    /** The owner's password has changed since, and with it the one that follows from it. */
    void setPassword() throws SQLException {
        try (Connection connection = owner.connect()) {
            ApplicationRole.setPassword(connection, this);
        }
    }
}
