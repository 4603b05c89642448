package fi.merkitys;

import fi.merkitys.people.PersonId;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

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
