package fi.merkitys.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the filters of the directory offer. Read again only when people have changed, on whichever node. */
@Repository
public class Choices {
    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile @Nullable Known known;

    Choices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param revision of the directory, as the list was read with it; 0 where the list is empty */
    Offered at(long revision) {
        var today = LocalDate.now(clock);
        var last = known;
        if (last == null || revision == 0 || last.revision != revision || !last.day.equals(today)) {
            last = new Known(revision, today, read());
            known = last;
        }
        return last.offered;
    }

    private Offered read() {
        return new Offered(
                jdbc.sql("""
                    select count(*)
                    from people.person
                    where left_on is null or left_on >= current_date
                    """).query(Long.class).single(),
                jdbc.sql("select id, name from people.team order by lower(name), id limit 2000")
                        .query(Choice.class)
                        .list(),
                jdbc.sql("select id, name from people.site order by lower(name), id limit 2000")
                        .query(Choice.class)
                        .list());
    }

    private record Known(long revision, LocalDate day, Offered offered) {}

    /** @param people how many work here */
    public record Offered(long people, List<Choice> teams, List<Choice> sites) {}

    public record Choice(long id, String name) {}
}
