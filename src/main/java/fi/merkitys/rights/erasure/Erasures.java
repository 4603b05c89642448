package fi.merkitys.rights.erasure;

import fi.merkitys.people.PersonId;
import fi.merkitys.rights.Category;
import fi.merkitys.rights.erasure.Erasable.Fate;
import fi.merkitys.rights.erasure.Erasable.Line;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The proof that data were erased, without the data. */
@Repository
public class Erasures {
    private static final int SHOWN = 100;
    private final JdbcClient jdbc;
    private final Clock clock;

    Erasures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(PersonId person, @Nullable PersonId by, List<Line> lines) {
        var id = jdbc.sql("""
            insert into rights.erasure (person_id, erased_by, erased_at)
            values (:person, :by, :now)
            returning id
            """)
                .param("person", person.value())
                .param("by", by == null ? null : by.value())
                .param("now", now())
                .query(Long.class)
                .single();
        for (var place = 0; place < lines.size(); place++) {
            var line = lines.get(place);
            jdbc.sql("""
                insert into rights.erasure_line (erasure_id, place, category, what, rows, fate)
                values (:id, :place, :category, :what, :rows, :fate)
                """)
                    .param("id", id)
                    .param("place", place)
                    .param("category", line.category().key())
                    .param("what", line.what())
                    .param("rows", line.rows())
                    .param("fate", line.fate().key())
                    .update();
        }
    }

    /** Once nothing is left to do anywhere. */
    void finished() {
        jdbc.sql("update rights.erasure set finished_at = :now where finished_at is null")
                .param("now", now())
                .update();
    }

    boolean anyUnfinished() {
        return jdbc.sql("select exists (select from rights.erasure where finished_at is null)")
                .query(Boolean.class)
                .single();
    }

    /** The newest first. */
    List<Report> latest() {
        var reports = jdbc.sql("""
            select e.id, e.person_id, case when b.erased then null else b.name end as by, e.erased_by, e.erased_at,
                   e.finished_at
            from rights.erasure e
            left join people.person b on b.id = e.erased_by
            order by e.id desc
            limit :shown
            """)
                .param("shown", SHOWN)
                .query((row, number) -> report(row))
                .list();
        var lines = linesOf(reports.stream().map(Report::id).toArray(Long[]::new));
        return reports.stream()
                .map(report -> report.with(lines.getOrDefault(report.id(), List.of())))
                .toList();
    }

    private Map<Long, List<Line>> linesOf(Long[] ids) {
        return jdbc
                .sql("""
                    select erasure_id, category, what, rows, fate
                    from rights.erasure_line
                    where erasure_id = any(:ids)
                    order by erasure_id, place
                    """)
                .param("ids", ids)
                .query((row, number) -> Map.entry(
                        row.getLong("erasure_id"),
                        new Line(
                                Category.of(row.getString("category")).orElseThrow(),
                                row.getString("what"),
                                row.getLong("rows"),
                                Fate.valueOf(row.getString("fate").toUpperCase(Locale.ROOT)))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Report report(ResultSet row) throws SQLException {
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        return new Report(
                row.getLong("id"),
                row.getLong("person_id"),
                row.getString("by"),
                row.getObject("erased_by") == null,
                row.getObject("erased_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(),
                List.of());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /**
     * @param person the number of the empty row that is left
     * @param by who did it, where that person is still known
     * @param overdue whether it was done because the time was over
     * @param finishedAt none as long as the contact store has not done its part
     */
    public record Report(
            long id,
            long person,
            @Nullable String by,
            boolean overdue,
            Instant erasedAt,
            @Nullable Instant finishedAt,
            List<Line> lines) {
        public List<Line> with(Fate fate) {
            return lines.stream().filter(line -> line.fate() == fate).toList();
        }

        Report with(List<Line> known) {
            return new Report(id, person, by, overdue, erasedAt, finishedAt, known);
        }
    }
}
