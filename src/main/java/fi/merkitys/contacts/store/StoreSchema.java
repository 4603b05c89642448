package fi.merkitys.contacts.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;

/** The tables of the contact store. */
final class StoreSchema {
    private static final int VERSION = 1;

    /* Beside these each source has its table of contacts, see ContactTable. */
    private static final String TABLES = """
        create table if not exists store(version integer not null, hash_of_one ubigint not null);
        create table if not exists quarantine(
          import_id integer not null,
          source_id integer not null,
          line bigint not null,
          reason smallint not null,
          agent_key varchar,
          raw varchar not null);
        -- What is needed to write the rows in quarantine as a file like the one they came in.
        create table if not exists quarantine_file(
          import_id integer primary key,
          received date not null,
          header varchar not null,
          mapping varchar not null);
        create table if not exists merged(
          import_id integer primary key,
          source_id integer not null,
          rows_read bigint not null,
          accepted bigint not null,
          updated bigint not null,
          unchanged bigint not null,
          skipped bigint not null,
          first_contact timestamp,
          last_contact timestamp);
        create table if not exists merged_reason(import_id integer not null, reason utinyint not null, rows bigint not null);
        create table if not exists merged_unknown(
          import_id integer not null,
          agent_key varchar not null,
          accepted bigint not null,
          updated bigint not null,
          unchanged bigint not null);
        -- What has to be summed again; a row without a day means everything of the source.
        create table if not exists touched(source_id integer not null, day date, agent_key varchar);
        -- Whose figures an agent's key counted into when it was last summed.
        create table if not exists summed_agent(
          source_id integer not null, agent_key varchar not null, person_id bigint not null);
        -- Contacts before this day were deleted when their time was over.
        create table if not exists kept_from(source_id integer primary key, day date not null);
        insert into store select 1, hash(1) where not exists (from store);
        """;

    private StoreSchema() {}

    static void bringUpToDate(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set enable_progress_bar = true; set enable_progress_bar_print = false");
            statement.execute(TABLES);
            checkVersion(statement);
            rehash(statement);
        }
    }

    private static void checkVersion(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("select version from store")) {
            if (!rows.next() || rows.getInt(1) != VERSION) {
                throw new SQLException("the contact store has another version than " + VERSION);
            }
        }
    }

    /** DuckDB does not promise that its hash stays the same from version to version. */
    private static void rehash(Statement statement) throws SQLException {
        var tables = new ArrayList<String>();
        try (var rows = statement.executeQuery("""
            select table_name
            from duckdb_tables()
            where starts_with(table_name, 'contact_') and (select hash_of_one <> hash(1) from store)
            """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        for (var table : tables) {
            statement.execute("update " + table + " set id_hash = " + Reading.ID_HASH);
        }
        statement.execute("update store set hash_of_one = hash(1) where hash_of_one <> hash(1)");
    }
}
