package fi.merkitys.goals;

import fi.merkitys.metrics.Metric;
import fi.merkitys.metrics.Scope;
import fi.merkitys.people.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A version as it is stored, with the end of its goal. */
record VersionRow(GoalVersion version, @Nullable LocalDate closedOn) {

    static VersionRow of(ResultSet row, int number) throws SQLException {
        var version = new GoalVersion(
                row.getLong("id"),
                new GoalId(row.getLong("goal_id")),
                row.getInt("number"),
                definition(row),
                new ScopeNames(
                        row.getString("team"), row.getString("site"), row.getString("client"), row.getString("queue")),
                row.getTimestamp("written_at").toInstant(),
                row.getString("written_by"),
                List.of((String[]) row.getArray("doing").getArray()));
        return new VersionRow(version, row.getObject("closed_on", LocalDate.class));
    }

    private static GoalDefinition definition(ResultSet row) throws SQLException {
        var target = new TargetColumns(
                row.getString("comparator"), row.getObject("low", Double.class), row.getObject("high", Double.class));
        return new GoalDefinition(
                row.getString("name"),
                Metric.of(row.getString("metric")).orElseThrow(),
                target.target(),
                scope(row),
                GoalPeriod.of(row.getString("period")).orElseThrow(),
                row.getObject("valid_from", LocalDate.class),
                row.getString("why"),
                row.getString("strategy_aim"));
    }

    private static Scope scope(ResultSet row) throws SQLException {
        var role = row.getString("role");
        return new Scope(
                row.getObject("team_id", Long.class),
                row.getObject("site_id", Long.class),
                row.getObject("client_id", Long.class),
                row.getObject("queue_id", Long.class),
                row.getString("channel"),
                role == null ? null : Role.of(role),
                row.getString("tenure"));
    }
}
