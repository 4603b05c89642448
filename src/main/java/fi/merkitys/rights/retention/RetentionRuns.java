package fi.merkitys.rights.retention;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the job has done each day. */
@Repository
public class RetentionRuns {
    private static final Duration KEPT = Duration.ofDays(400);
    private static final int LONGEST_PROBLEM = 500;
    private final JdbcClient jdbc;

    RetentionRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param problem why it could not be done, or none */
    public record Run(
            Keeping keeping,
            LocalDate before,
            Instant startedAt,
            long millis,
            long looked,
            long deleted,
            @Nullable LocalDate oldest,
            @Nullable String problem) {}

    public void add(Run run) {
        jdbc.sql("""
            insert into rights.retention_run (kind, before_day, started_at, millis, looked, deleted, oldest, problem)
            values (:kind, :before, :startedAt, :millis, :looked, :deleted, :oldest, :problem)
            """)
                .param("kind", run.keeping().key())
                .param("before", run.before())
                .param("startedAt", run.startedAt().atOffset(ZoneOffset.UTC))
                .param("millis", run.millis())
                .param("looked", run.looked())
                .param("deleted", run.deleted())
                .param("oldest", run.oldest())
                .param(
                        "problem",
                        run.problem() == null
                                ? null
                                : run.problem()
                                        .substring(
                                                0,
                                                Math.min(
                                                        LONGEST_PROBLEM,
                                                        run.problem().length())))
                .update();
        jdbc.sql("delete from rights.retention_run where started_at < :before")
                .param("before", run.startedAt().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The last one of each kind. */
    public Map<Keeping, Run> latest() {
        var latest = new EnumMap<Keeping, Run>(Keeping.class);
        jdbc.sql("""
            select distinct on (kind) kind, before_day, started_at, millis, looked, deleted, oldest, problem
            from rights.retention_run
            order by kind, id desc
            """).query(row -> {
            var keeping = Keeping.of(row.getString("kind"));
            if (keeping.isPresent()) {
                latest.put(
                        keeping.get(),
                        new Run(
                                keeping.get(),
                                row.getObject("before_day", LocalDate.class),
                                row.getObject("started_at", OffsetDateTime.class)
                                        .toInstant(),
                                row.getLong("millis"),
                                row.getLong("looked"),
                                row.getLong("deleted"),
                                row.getObject("oldest", LocalDate.class),
                                row.getString("problem")));
            }
        });
        return latest;
    }

    /** What could not be deleted the last time. */
    public List<Keeping> failing() {
        return latest().values().stream()
                .filter(run -> run.problem() != null)
                .map(Run::keeping)
                .toList();
    }
}
