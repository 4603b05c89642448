package fi.merkitys;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.people.PersonId;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What tests write and read behind PostgreSQL's walls, where not even the whole organisation gets. */
public final class Walls {
    private Walls() {}

    /** As one person; afterwards on behalf of the whole organisation again, as tests are. */
    public static <T> T as(PersonId person, JdbcClient jdbc, Supplier<T> work) {
        jdbc.sql("select set_config('role', 'none', true), set_config('merkitys.viewer', ?, true)")
                .param(person.toString())
                .query((row, number) -> number)
                .list();
        try {
            return work.get();
        } finally {
            jdbc.sql("select installation.act_for_whole()")
                    .query((row, number) -> number)
                    .list();
        }
    }

    /** PostgreSQL says that they may not, or finds nothing that they could change. */
    public static void refuse(PersonId person, JdbcClient jdbc, PlatformTransactionManager transactions, String sql) {
        var nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        try {
            var rows = as(person, jdbc, () -> nested.execute(status -> rows(jdbc.sql(sql), sql)));
            assertThat(rows).as("%s: %s", person, sql).isZero();
        } catch (DataAccessException e) {
            assertThat(e.getRootCause())
                    .as("%s: %s", person, sql)
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refusal -> assertThat(refusal.getSQLState()).isEqualTo("42501"));
        }
    }

    private static int rows(JdbcClient.StatementSpec statement, String sql) {
        return sql.startsWith("select") ? statement.query().listOfRows().size() : statement.update();
    }

    /** The first column of whatever there is, as whoever reads the whole database. */
    public static List<String> readByOwner(JdbcClient jdbc, String sql) {
        byOwner(
                jdbc,
                "create table tests.what_is_there as select found::text as found from (" + sql + ") as there (found)");
        // Named anew each time: PostgreSQL plans a statement that it knows no second time.
        var found = jdbc.sql("select found from tests.what_is_there -- " + sql.hashCode())
                .query(String.class)
                .list();
        byOwner(jdbc, "drop table tests.what_is_there");
        return found;
    }

    private static void byOwner(JdbcClient jdbc, String statement) {
        jdbc.sql("select tests.by_owner(?)")
                .param(statement)
                .query((row, number) -> number)
                .list();
    }
}
