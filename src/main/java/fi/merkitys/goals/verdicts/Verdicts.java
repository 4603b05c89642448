package fi.merkitys.goals.verdicts;

import fi.merkitys.goals.GoalId;
import fi.merkitys.goals.GoalWords;
import fi.merkitys.goals.fairness.Attainment;
import fi.merkitys.goals.fairness.Verdict;
import fi.merkitys.goals.reality.Check;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The verdicts as they were told, one row for each change. */
@Repository
public class Verdicts {
    private final JdbcClient jdbc;

    Verdicts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes the verdict down where it differs from the last one of this goal. */
    @Transactional
    boolean tell(Check check, Instant at) {
        var goal = check.version().goal();
        // Two nodes may review at once: the second waits and then finds nothing new.
        jdbc.sql("select id from goals.goal where id = :goal for update")
                .param("goal", goal.value())
                .query(Long.class)
                .single();
        var attainment = check.attainment();
        return jdbc.sql("""
            insert into goals.verdict (
              goal_id, version_id, from_day, until_day, verdict, too_easy, eligible, reached, told_at
            )
            select :goal, :version, :from, :until, :verdict, :tooEasy, :eligible, :reached, :at
            where not exists (
              select from goals.verdict last
              where last.id = (select max(id) from goals.verdict where goal_id = :goal)
                and last.verdict = :verdict
                and last.too_easy = :tooEasy
            )
            """)
                        .param("goal", goal.value())
                        .param("version", check.version().id())
                        .param("from", check.days().from())
                        .param("until", check.days().until())
                        .param("verdict", GoalWords.key(attainment.verdict()))
                        .param("tooEasy", attainment.tooEasy())
                        .param("eligible", attainment.eligible())
                        .param("reached", attainment.reached())
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    /** Which goals that still hold have another verdict than before, since a time; the newest first. */
    public List<Change> changedSince(Instant since) {
        return jdbc.sql("""
            select v.goal_id, n.name, v.verdict, v.too_easy, v.eligible, v.reached, v.told_at,
                   before.verdict as verdict_before
            from goals.verdict v
            join goals.goal g on g.id = v.goal_id
            join goals.goal_version n on n.id = v.version_id
            join lateral (
              select b.verdict
              from goals.verdict b
              where b.goal_id = v.goal_id and b.id < v.id
              order by b.id desc
              limit 1
            ) before on true
            where v.told_at >= :since
              and v.id = (select max(id) from goals.verdict where goal_id = v.goal_id)
              and (g.closed_on is null or g.closed_on >= current_date)
            order by v.told_at desc, v.id desc
            """)
                .param("since", Timestamp.from(since))
                .query(Verdicts::change)
                .list();
    }

    /**
     * A goal whose verdict has changed.
     *
     * @param attainment at the time; of fewer than five people only for those who may see each of them
     */
    public record Change(
            GoalId goal,
            String name,
            Verdict before,
            Verdict verdict,
            boolean tooEasy,
            Attainment attainment,
            Instant toldAt) {}

    private static Change change(ResultSet row, int number) throws SQLException {
        return new Change(
                new GoalId(row.getLong("goal_id")),
                row.getString("name"),
                verdict(row.getString("verdict_before")),
                verdict(row.getString("verdict")),
                row.getBoolean("too_easy"),
                new Attainment(row.getInt("reached"), row.getInt("eligible")),
                row.getTimestamp("told_at").toInstant());
    }

    private static Verdict verdict(@Nullable String key) {
        if (key == null) {
            throw new IllegalStateException("a verdict without its word");
        }
        return Verdict.valueOf(key.toUpperCase(Locale.ROOT));
    }
}
