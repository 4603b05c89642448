package fi.merkitys.voice.insight;

import fi.merkitys.voice.Cause;
import fi.merkitys.voice.insight.Complaints.Count;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is counted. Who raised what is not among it. */
@Repository
@Transactional(readOnly = true)
class ReadInsight {
    private final JdbcClient jdbc;
    private final Clock clock;

    ReadInsight(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those published, the dearest first: minutes times people times days. */
    List<DearObstacle> obstacles(int most) {
        return jdbc.sql("""
            select i.id, i.words, i.obstacle, coalesce(i.minutes, 0) as minutes, i.affected,
                   greatest(0, cast(:today as date) - cast(i.raised_at as date)) as days, o.name as owner
            from voice.item i
            join people.person o on o.id = i.owner_id
            where i.kind = 'obstacle'
              and i.done_at is null
              and i.state <> 'closed'
              and i.audience = 'all'
            order by
              coalesce(i.minutes, 0) * i.affected * greatest(1, cast(:today as date) - cast(i.raised_at as date)) desc,
              i.raised_at, i.id
            limit :most
            """)
                .param("today", LocalDate.now(clock))
                .param("most", most)
                .query(DearObstacle.class)
                .list();
    }

    List<TeamCount> teams(LocalDate since) {
        return jdbc.sql("""
            select team, raised, answered, open, yes, decided,
                   extract(epoch from median_answer) / 86400 as median_answer,
                   extract(epoch from median_done) / 86400 as median_done
            from voice.counts_by_team(:since)
            """)
                .param("since", since.atStartOfDay(clock.getZone()).toInstant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new TeamCount(
                        row.getString("team"),
                        row.getLong("raised"),
                        row.getLong("answered"),
                        row.getLong("open"),
                        row.getLong("yes"),
                        row.getLong("decided"),
                        days(row, "median_answer"),
                        days(row, "median_done")))
                .list();
    }

    private static @Nullable Double days(ResultSet row, String column) throws SQLException {
        var days = row.getBigDecimal(column);
        return days == null ? null : days.doubleValue();
    }

    Complaints complaints(LocalDate since) {
        return new Complaints(jdbc.sql(
                        "select month, client, queue, cause, complaints from voice.causes(:since, :zone)")
                .param("since", since.atStartOfDay(clock.getZone()).toInstant().atOffset(ZoneOffset.UTC))
                .param("zone", clock.getZone().getId())
                .query((row, number) -> new Count(
                        row.getObject("month", LocalDate.class),
                        row.getString("client"),
                        row.getString("queue"),
                        Cause.of(row.getString("cause")).orElse(null),
                        row.getLong("complaints")))
                .list());
    }
}
