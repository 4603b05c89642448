package fi.merkitys.successes;

import fi.merkitys.people.PersonId;
import fi.merkitys.successes.Success.Person;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What somebody found wrong with a success, until HR has decided on it. */
@Repository
@Transactional
public class Reports {
    private final JdbcClient jdbc;
    private final Clock clock;

    Reports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One of them, with the success as it reads now. */
    public record Report(
            long id, SuccessId success, String words, Person teller, Person reporter, String reason, Instant at) {}

    /** Once by each, as long as nobody has decided. */
    void report(SuccessId success, PersonId reporter, String reason) {
        jdbc.sql("""
            insert into successes.report (success_id, reporter_id, reason, at)
            values (:success, :reporter, :reason, :at)
            on conflict (success_id, reporter_id) where decided_at is null do nothing
            """)
                .param("success", success.value())
                .param("reporter", reporter.value())
                .param("reason", reason)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Transactional(readOnly = true)
    public boolean hasReported(SuccessId success, PersonId reporter) {
        return jdbc.sql("""
            select exists (
              select from successes.report
              where success_id = :success and reporter_id = :reporter and decided_at is null
            )
            """)
                .param("success", success.value())
                .param("reporter", reporter.value())
                .query(Boolean.class)
                .single();
    }

    /** Those that wait, the oldest first; for HR alone. */
    @Transactional(readOnly = true)
    public List<Report> waiting() {
        return jdbc.sql("""
            select r.id, r.success_id, s.words, s.teller_id, t.name as teller, r.reporter_id, p.name as reporter, r.reason, r.at
            from successes.report r
            join successes.success s on s.id = r.success_id
            join people.person t on t.id = s.teller_id
            join people.person p on p.id = r.reporter_id
            where r.decided_at is null
            order by r.id
            limit 200
            """)
                .query((row, number) -> new Report(
                        row.getLong("id"),
                        new SuccessId(row.getLong("success_id")),
                        row.getString("words"),
                        new Person(new PersonId(row.getLong("teller_id")), row.getString("teller")),
                        new Person(new PersonId(row.getLong("reporter_id")), row.getString("reporter")),
                        row.getString("reason"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** All reports of the same success at once. @return false where somebody has decided before */
    boolean decide(SuccessId success, boolean removed, PersonId by) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        if (removed) {
            jdbc.sql("update successes.success set removed_at = :now where id = :success")
                    .param("now", now)
                    .param("success", success.value())
                    .update();
        }
        return jdbc.sql("""
            update successes.report
            set decided_by = :by, decided_at = :now, outcome = :outcome
            where success_id = :success and decided_at is null
            """)
                        .param("by", by.value())
                        .param("now", now)
                        .param("outcome", removed ? "removed" : "stays")
                        .param("success", success.value())
                        .update()
                > 0;
    }
}
