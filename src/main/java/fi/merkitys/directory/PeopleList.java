package fi.merkitys.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of people, a page at a time, each page by one query along the index of names. */
@Repository
public class PeopleList {
    static final int PAGE = 80;
    private final JdbcClient jdbc;

    PeopleList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page find(PeopleSearch search) {
        var backwards = search.before() != null;
        var found = new ArrayList<>(jdbc.sql(sql(search))
                .param("words", search.pattern())
                .param("team", search.team())
                .param("site", search.site())
                .param("role", search.role())
                .param("mark", backwards ? search.before() : search.after())
                .query(PeopleList::row)
                .list());
        var more = found.size() > PAGE;
        if (more) {
            found.removeLast();
        }
        var rows = backwards ? found.reversed() : found;
        return new Page(List.copyOf(rows), backwards ? more : search.after() != null, backwards || more);
    }

    /** Only the conditions that are asked for, so that each question gets a plan of its own. */
    static String sql(PeopleSearch search) {
        var backwards = search.before() != null;
        var sql = new StringBuilder("""
            select p.id, p.name, p.roles[1] as role, cardinality(p.roles) as roles, p.team_id, t.name as team,
                   s.name as site, p.supervisor_id, b.name as supervisor,
                   (select number from people.revision) as revision
            from people.person p
            left join people.team t on t.id = p.team_id
            left join people.site s on s.id = t.site_id
            left join people.person b on b.id = p.supervisor_id
            """);
        sql.append(search.whoLeft() ? "where p.left_on < current_date\n  and not p.erased\n" : """
            where (p.left_on is null or p.left_on >= current_date)
            """);
        if (search.q() != null) {
            sql.append("""
                  and (lower(p.name) like :words or lower(p.employee_id) like :words or lower(t.name) like :words)
                """);
        }
        sql.append(search.team() == null ? "" : "  and p.team_id = :team\n");
        sql.append(search.site() == null ? "" : "  and t.site_id = :site\n");
        sql.append(search.role() == null ? "" : "  and p.roles @> array[cast(:role as text)]\n");
        if (backwards || search.after() != null) {
            sql.append("  and (lower(p.name), p.id) ")
                    .append(backwards ? "<" : ">")
                    .append(" ((select lower(m.name) from people.person m where m.id = :mark), :mark)\n");
        }
        var direction = backwards ? " desc" : "";
        return sql.append("order by lower(p.name)" + direction + ", p.id" + direction + "\nlimit " + (PAGE + 1))
                .toString();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4) - 1,
                row.getLong(5),
                row.getString(6),
                row.getString(7),
                row.getLong(8),
                row.getString(9),
                row.getLong(10));
    }

    /**
     * @param role the first of their roles
     * @param furtherRoles how many more
     * @param revision of the directory while it was read
     */
    public record Row(
            long id,
            String name,
            @Nullable String role,
            int furtherRoles,
            long teamId,
            @Nullable String team,
            @Nullable String site,
            long supervisorId,
            @Nullable String supervisor,
            long revision) {}

    /**
     * @param earlier whether there is a page in front
     * @param later whether there is a page behind
     */
    public record Page(List<Row> rows, boolean earlier, boolean later) {}
}
