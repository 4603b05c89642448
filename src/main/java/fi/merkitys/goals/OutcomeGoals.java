package fi.merkitys.goals;

import fi.merkitys.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All goals with all their versions. Who may see which of them is said where they are asked for. */
@Repository
public class OutcomeGoals {
    private static final String VERSIONS = """
        select v.id, v.goal_id, v.number, v.name, v.metric, v.comparator, v.low, v.high,
               v.team_id, v.site_id, v.client_id, v.queue_id, v.channel, v.role, v.tenure,
               v.period, v.valid_from, v.why, v.strategy_aim, v.written_at,
               t.name as team, s.name as site, c.name as client, q.name as queue,
               p.name as written_by, g.closed_on, g.doing
        from goals.goal g
        join goals.goal_version v on v.goal_id = g.id
        left join people.team t on t.id = v.team_id
        left join people.site s on s.id = v.site_id
        left join people.client c on c.id = v.client_id
        left join contacts.queue q on q.id = v.queue_id
        left join people.person p on p.id = v.written_by
        """;

    private final JdbcClient jdbc;

    OutcomeGoals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<OutcomeGoal> find(GoalId id) {
        return grouped(jdbc.sql(VERSIONS + "where g.id = :id order by v.number")
                        .param("id", id.value())
                        .query(VersionRow::of)
                        .list())
                .stream()
                .findFirst();
    }

    /** Those that still hold on this day or will later, by name. */
    public List<OutcomeGoal> openOn(LocalDate day) {
        return grouped(jdbc.sql(VERSIONS
                        + "where g.closed_on is null or g.closed_on >= :day order by lower(v.name), g.id, v.number")
                .param("day", day)
                .query(VersionRow::of)
                .list());
    }

    void tellDoing(GoalId goal, List<String> doing) {
        jdbc.sql("update goals.goal set doing = :doing where id = :id")
                .param("doing", doing.toArray(String[]::new))
                .param("id", goal.value())
                .update();
    }

    GoalId add(@Nullable PersonId by, Instant at) {
        var id = jdbc.sql("insert into goals.goal (made_by, made_at) values (:by, :at) returning id")
                .param("by", by == null ? null : by.value())
                .param("at", java.sql.Timestamp.from(at))
                .query(Long.class)
                .single();
        return new GoalId(id);
    }

    void addVersion(GoalId goal, int number, GoalDefinition definition, @Nullable PersonId by, Instant at) {
        var target = TargetColumns.of(definition.target());
        var scope = definition.scope();
        jdbc.sql("""
            insert into goals.goal_version (
              goal_id, number, name, metric, comparator, low, high,
              team_id, site_id, client_id, queue_id, channel, role, tenure,
              period, valid_from, why, strategy_aim, written_by, written_at
            ) values (
              :goal, :number, :name, :metric, :comparator, :low, :high,
              :team, :site, :client, :queue, :channel, :role, :tenure,
              :period, :validFrom, :why, :strategyAim, :by, :at
            )
            """)
                .param("goal", goal.value())
                .param("number", number)
                .param("name", definition.name())
                .param("metric", definition.metric().key())
                .param("comparator", target.comparator())
                .param("low", target.low())
                .param("high", target.high())
                .param("team", scope.team())
                .param("site", scope.site())
                .param("client", scope.client())
                .param("queue", scope.queue())
                .param("channel", scope.channel())
                .param("role", scope.role() == null ? null : scope.role().key())
                .param("tenure", scope.tenure())
                .param("period", definition.period().key())
                .param("validFrom", definition.validFrom())
                .param("why", definition.why())
                .param("strategyAim", definition.strategyAim())
                .param("by", by == null ? null : by.value())
                .param("at", java.sql.Timestamp.from(at))
                .update();
    }

    /** Waits for whoever else is changing this goal. */
    boolean lock(GoalId goal) {
        return jdbc.sql("select id from goals.goal where id = :id for update")
                .param("id", goal.value())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    void close(GoalId goal, LocalDate on) {
        jdbc.sql("update goals.goal set closed_on = :on where id = :id")
                .param("id", goal.value())
                .param("on", on)
                .update();
    }

    private static List<OutcomeGoal> grouped(List<VersionRow> rows) {
        var goals = new LinkedHashMap<GoalId, List<VersionRow>>();
        for (var row : rows) {
            goals.computeIfAbsent(row.version().goal(), any -> new java.util.ArrayList<>())
                    .add(row);
        }
        return goals.entrySet().stream()
                .map(goal -> new OutcomeGoal(
                        goal.getKey(),
                        goal.getValue().stream().map(VersionRow::version).toList(),
                        goal.getValue().getFirst().closedOn()))
                .toList();
    }
}
