package fi.merkitys.contacts.store;

import fi.merkitys.installation.WholeOrganisation;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.duckdb.DuckDBPreparedStatement;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * Brings the agent-days of one source up to date with its contacts and its agents. What it has to do is noted in the
 * store, and is struck off only after PostgreSQL has committed: killed in between, it does the same again.
 */
final class SumAgentDays {
    private final Duck duck;
    private final DataSource postgres;
    private final SumOrder order;

    SumAgentDays(Duck duck, DataSource postgres, SumOrder order) {
        this.duck = duck;
        this.postgres = postgres;
        this.order = order;
    }

    /** Goes into the same transaction as the agent-days. */
    @FunctionalInterface
    interface Beside {
        void write(Connection connection) throws SQLException;
    }

    /** @return whether any agent-day may have changed */
    boolean sum(Beside beside) throws SQLException {
        Agents.load(duck, order.agents());
        var whole =
                duck.number("select count(*) from touched where source_id = ? and day is null", order.sourceId()) > 0;
        if (!whole) {
            touchDaysOfChangedAgents();
            duck.runAll("""
                create or replace temp table who as
                select distinct t.day, a.person_id
                from touched t
                join (
                  select agent_key, person_id from agent
                  union
                  select agent_key, person_id from summed_agent where source_id = %1$d
                ) a on a.agent_key = t.agent_key
                where t.source_id = %1$d
                """.formatted(order.sourceId()));
        }
        boolean changes = whole || duck.number("select count(*) from who") > 0;
        if (changes) {
            replace(whole, beside);
        } else {
            alone(beside);
        }
        strikeOff();
        return changes;
    }

    /** An agent's key that now means somebody, or somebody else: the days of both are summed anew. */
    private void touchDaysOfChangedAgents() throws SQLException {
        duck.runAll("""
            create or replace temp table changed_agent as
            select coalesce(a.agent_key, s.agent_key) as agent_key
            from agent a
            full join (select * from summed_agent where source_id = %1$d) s on s.agent_key = a.agent_key
            where a.person_id is distinct from s.person_id
            """.formatted(order.sourceId()));
        var table = ContactTable.of(duck, order.sourceId());
        if (!table.isEmpty(duck) && duck.number("select count(*) from changed_agent") > 0) {
            duck.runAll("""
                insert into touched
                select distinct %d, started_at::date, agent_key
                from %s
                where agent_key in (from changed_agent)
                """.formatted(order.sourceId(), table.name()));
        }
    }

    private void replace(boolean whole, Beside beside) throws SQLException {
        var sums = new Sums(duck, order);
        sums.sum(whole);
        inTransaction(connection -> {
            var lanesShared = new Lanes(connection, order).load(duck, sums.lanes());
            boolean shared = lanesShared || order.sharesPeople();
            if (whole && BulkLoad.begin(connection)) {
                copy(connection, "contacts.agent_day_row", sums, shared);
                BulkLoad.end(connection);
            } else {
                delete(connection, whole);
                add(connection, sums, shared);
            }
            bump(connection);
            beside.write(connection);
        });
    }

    private void alone(Beside beside) throws SQLException {
        inTransaction(beside);
    }

    private void inTransaction(Beside work) throws SQLException {
        try (var connection = postgres.getConnection()) {
            connection.setAutoCommit(false);
            try {
                WholeOrganisation.join(connection);
                work.write(connection);
                connection.commit();
                connection.setAutoCommit(true);
            } catch (SQLException | RuntimeException | Error e) {
                afterwards(connection::rollback, e);
                throw e;
            }
        }
    }

    /** What fails now as well, for instance because the connection is gone, must not hide why. */
    private static void afterwards(CleaningUp cleaning, Throwable why) {
        try {
            cleaning.run();
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
    }

    private interface CleaningUp {
        void run() throws SQLException;
    }

    private void delete(Connection connection, boolean whole) throws SQLException {
        if (whole) {
            deleteAll(connection);
            return;
        }
        try (var statement = connection.createStatement()) {
            statement.execute("create temp table who (day date, person_id bigint) on commit drop");
        }
        copy(
                connection,
                "copy who from stdin (format binary)",
                "select (day - date '2000-01-01')::integer, person_id from who order by all",
                List.of(Measure.Type.INTEGER, Measure.Type.BIGINT));
        // Without knowing how little that is, the whole table would be read.
        try (var statement = connection.createStatement()) {
            statement.execute("analyze who");
        }
        try (var statement = connection.prepareStatement("""
            delete from contacts.agent_day_row r
            using who w
            where r.day = w.day
              and r.day between (select min(day) from who) and (select max(day) from who)
              and r.person_id = w.person_id
              and r.lane_id in (select id from contacts.lane where source_id = ?)
            """)) {
            statement.setInt(1, order.sourceId());
            statement.execute();
        }
    }

    /** Days whose contacts are no longer kept stay as they were summed. */
    private void deleteAll(Connection connection) throws SQLException {
        var from = duck.query(
                "select day from kept_from where source_id = ?",
                rows -> rows.next() ? rows.getObject(1, LocalDate.class) : LocalDate.EPOCH,
                order.sourceId());
        try (var statement = connection.prepareStatement("""
            delete from contacts.agent_day_row
            where lane_id in (select id from contacts.lane where source_id = ?)
              and day >= ?
            """)) {
            statement.setInt(1, order.sourceId());
            statement.setObject(2, from);
            statement.execute();
        }
    }

    /** PostgreSQL does not copy into a table whose rows are secured. */
    private void add(Connection connection, Sums sums, boolean shared) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create temp table summed (like contacts.agent_day_row) on commit drop");
            copy(connection, "summed", sums, shared);
            statement.execute("insert into contacts.agent_day_row select * from summed");
        }
    }

    private void copy(Connection connection, String table, Sums sums, boolean shared) throws SQLException {
        var columns = sums.measures().stream().map(Measure::column).collect(Collectors.joining(", "));
        var types = new ArrayList<>(List.of(Measure.Type.INTEGER, Measure.Type.BIGINT, Measure.Type.INTEGER));
        sums.measures().forEach(measure -> types.add(measure.type()));
        copy(
                connection,
                "copy " + table + " (day, person_id, lane_id, " + columns + ") from stdin (format binary)",
                sums.written(shared),
                types);
    }

    private void copy(Connection connection, String into, String select, List<Measure.Type> types) throws SQLException {
        var copy = new CopyManager(connection.unwrap(BaseConnection.class)).copyIn(into);
        try (var statement = duck.connection().prepareStatement(select).unwrap(DuckDBPreparedStatement.class);
                var result = statement.query()) {
            var binary = new BinaryCopy(copy, types);
            while (result.nextChunk()) {
                binary.write(result.chunk());
            }
            binary.finish();
            copy.endCopy();
        } catch (SQLException | RuntimeException | Error e) {
            if (copy.isActive()) {
                afterwards(copy::cancelCopy, e);
            }
            throw e;
        }
    }

    private static void bump(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("update contacts.revision set number = number + 1");
        }
    }

    private void strikeOff() throws SQLException {
        var statements = Stream.of(
                        "delete from touched where source_id = %1$d",
                        "delete from summed_agent where source_id = %1$d",
                        "insert into summed_agent select %1$d, agent_key, person_id from agent",
                        """
                        delete from quarantine
                        where source_id = %1$d and reason = %2$d and agent_key in (select agent_key from agent)
                        """)
                .map(sql -> sql.formatted(order.sourceId(), Reason.AGENT_UNKNOWN.code()))
                .collect(Collectors.joining(";\n"));
        duck.begin();
        try {
            duck.runAll(statements);
            duck.commit();
        } catch (SQLException | RuntimeException | Error e) {
            duck.rollback(e);
            throw e;
        }
    }
}
