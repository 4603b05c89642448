package fi.merkitys.rights.correction;

import fi.merkitys.rights.Category;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** That somebody asked for a correction, and whether they have their answer: for whoever looks after it. Not a word of it. */
@Repository
public class AskedAndAnswered {
    private final JdbcClient jdbc;

    AskedAndAnswered(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param answeredAt none while it waits */
    public record Line(
            long id,
            String asker,
            Category category,
            Instant askedAt,
            LocalDate dueOn,
            @Nullable Instant answeredAt) {
        public boolean isLate(LocalDate today) {
            return answeredAt == null && dueOn.isBefore(today);
        }
    }

    /** Those that wait first, the most urgent of them first; then the answered ones, the newest first. */
    List<Line> latest(int most) {
        return jdbc.sql("""
            select r.id, a.name as asker, r.category, r.asked_at, r.due_on, r.answered_at
            from rights.correction r
            join people.person a on a.id = r.asked_by
            order by r.answered_at is not null, case when r.answered_at is null then r.due_on end, r.answered_at desc, r.id
            limit :most
            """)
                .param("most", most)
                .query((row, number) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        var answeredAt = row.getObject("answered_at", OffsetDateTime.class);
        return new Line(
                row.getLong("id"),
                row.getString("asker"),
                Category.valueOf(row.getString("category").toUpperCase(Locale.ROOT)),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_on", LocalDate.class),
                answeredAt == null ? null : answeredAt.toInstant());
    }
}
