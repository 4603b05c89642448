package fi.merkitys.contacts.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The tables of the contact store. */
final class StoreSchema {
    private static final int VERSION = 1;

    /*
     * There is no index: building one over twenty million ids costs more than reading them. id_hash serves in its
     * place, eight bytes that are compared in a scan. reason is null in all that is kept; it lets a file be read
     * straight into the table.
     */
    private static final String TABLES = """
        create table if not exists store(version integer not null, hash_of_one ubigint not null);
        create table if not exists contact(
          source_id integer,
          import_id integer,
          contact_id varchar,
          id_hash ubigint,
          version bigint,
          agent_key varchar,
          queue varchar,
          client varchar,
          channel varchar,
          direction varchar,
          started_at timestamp,
          ended_at timestamp,
          talk integer,
          hold integer,
          acw integer,
          handle integer,
          transferred boolean,
          disposition varchar,
          csat float,
          nps tinyint,
          sale boolean,
          sale_cents bigint,
          customer ubigint,
          comment varchar,
          reason utinyint);
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
        -- Which measures and attributes a source has ever carried: the others need not be looked at.
        create table if not exists carried(source_id integer not null, field varchar not null);
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
        try (var rows = statement.executeQuery("select 1 from store where hash_of_one <> hash(1)")) {
            if (!rows.next()) {
                return;
            }
        }
        statement.execute(
                "begin; update contact set id_hash = hash(contact_id); update store set hash_of_one = hash(1); commit");
    }
}
