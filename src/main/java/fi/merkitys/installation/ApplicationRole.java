package fi.merkitys.installation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Makes the application's role, and sees to it that it may not do more than it should. */
final class ApplicationRole {
    private static final int OLDEST_VERSION = 15;
    /** Any number that nobody else locks: two nodes may start at once. */
    private static final long LOCK = 0x4D65726B69747359L;

    private static final String STATE = """
        select app.oid is not null and whole.oid is not null as there,
               me.rolsuper or me.rolcreaterole as may_make,
               concat_ws(', ',
                 case when app.rolsuper or whole.rolsuper then 'is a superuser' end,
                 case when app.rolbypassrls or whole.rolbypassrls then 'bypasses row-level security' end,
                 case when app.rolcreaterole or whole.rolcreaterole then 'may make roles' end,
                 case when whole.rolcanlogin then 'has a whole that may log in' end,
                 case when pg_has_role(app.oid, whole.oid, 'usage') then 'has the rights of its whole unasked' end,
                 case when not pg_has_role(app.oid, whole.oid, 'member') then 'cannot take the role of its whole' end,
                 case when exists (
                   select from pg_auth_members m
                   where m.member in (app.oid, whole.oid) and m.roleid <> whole.oid
                 ) then 'is a member of other roles' end,
                 case when exists (
                   select from pg_shdepend d
                   where d.refclassid = 'pg_authid'::regclass and d.refobjid in (app.oid, whole.oid) and d.deptype = 'o'
                 ) then 'owns something' end
               ) as wrong
        from pg_roles me
        left join pg_roles app on app.rolname = ?
        left join pg_roles whole on whole.rolname = ?
        where me.rolname = current_user
        """;

    private ApplicationRole() {}

    private record State(boolean there, boolean mayMake, String wrong) {
        static State of(Connection connection, DatabaseAccounts accounts) throws SQLException {
            try (var statement = connection.prepareStatement(STATE)) {
                statement.setString(1, accounts.application().username());
                statement.setString(2, accounts.whole());
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return new State(row.getBoolean("there"), row.getBoolean("may_make"), row.getString("wrong"));
                }
            }
        }
    }

    static void provide(Connection connection, DatabaseAccounts accounts) throws SQLException {
        checkVersion(connection, accounts);
        var state = State.of(connection, accounts);
        if (!state.there()) {
            if (!accounts.makes() || !state.mayMake()) {
                throw missing(accounts);
            }
            state = make(connection, accounts);
        }
        if (!state.wrong().isEmpty()) {
            throw new CannotStart(
                    "The database's account " + accounts.application().username()
                            + " is not what keeps people's data apart: it " + state.wrong() + ".",
                    "Make it as README, section Configuration, shows; it has to own nothing and bypass nothing.");
        }
    }

    private static void checkVersion(Connection connection, DatabaseAccounts accounts) throws SQLException {
        var version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST_VERSION) {
            throw new CannotStart(
                    "The database at " + accounts.owner().url() + " is PostgreSQL " + version + ".",
                    "Merkitys needs PostgreSQL " + OLDEST_VERSION + " or newer.");
        }
    }

    private static CannotStart missing(DatabaseAccounts accounts) {
        var application = accounts.application().username();
        return new CannotStart(
                "The database has no account " + application + " for the application, and "
                        + accounts.owner().username() + " may not make one.",
                "Have the database's administrator run: create role " + application
                        + " login noinherit password '…'; create role " + accounts.whole() + "; grant "
                        + accounts.whole() + " to " + application
                        + "; and name the password in MERKITYS_DATABASE_APPLICATION_PASSWORD. Or let "
                        + accounts.owner().username() + " make roles: alter role "
                        + accounts.owner().username()
                        + " createrole.");
    }

    private static State make(Connection connection, DatabaseAccounts accounts) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
            makeMissing(connection, accounts);
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        return State.of(connection, accounts);
    }

    private static void makeMissing(Connection connection, DatabaseAccounts accounts) throws SQLException {
        var application = quoted(accounts.application().username());
        var whole = quoted(accounts.whole());
        try (var statement = connection.createStatement()) {
            if (isMissing(connection, String.valueOf(accounts.application().username()))) {
                statement.execute("create role " + application + " login noinherit");
                setPassword(connection, accounts);
            }
            if (isMissing(connection, accounts.whole())) {
                statement.execute("create role " + whole);
            }
            statement.execute("grant " + whole + " to " + application);
        }
    }

    private static boolean isMissing(Connection connection, String role) throws SQLException {
        try (var statement = connection.prepareStatement("select from pg_roles where rolname = ?")) {
            statement.setString(1, role);
            try (var rows = statement.executeQuery()) {
                return !rows.next();
            }
        }
    }

    static void setPassword(Connection connection, DatabaseAccounts accounts) throws SQLException {
        var application = accounts.application();
        try (var statement = connection.createStatement()) {
            // It is hexadecimal: made by DatabaseKey.
            statement.execute(
                    "alter role " + quoted(application.username()) + " password '" + application.password() + "'");
        }
    }

    private static String quoted(@org.jspecify.annotations.Nullable String name) {
        return '"' + String.valueOf(name).replace("\"", "\"\"") + '"';
    }
}
