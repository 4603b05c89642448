package fi.merkitys.onetoones;

import fi.merkitys.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;

/** A meeting as a row tells it. */
final class MeetingRow implements RowMapper<Meeting> {
    static final String MEETINGS = """
        select m.id, m.series_id, m.host_id, h.name as host, m.employee_id, e.name as employee, m.template, m.starts_at,
               m.minutes, m.preparation_minutes, m.follow_up_minutes, m.due_at, m.state, m.held_at, m.series_ended,
               m.ended_because, m.imported_at is not null as imported, m.uid, m.sequence, m.changed_at
        from onetoones.meeting m
        join people.person h on h.id = m.host_id
        join people.person e on e.id = m.employee_id
        """;

    @Override
    public Meeting mapRow(ResultSet row, int number) throws SQLException {
        var heldAt = row.getObject("held_at", OffsetDateTime.class);
        return new Meeting(
                new MeetingId(row.getLong("id")),
                row.getObject("series_id", Long.class),
                new PersonId(row.getLong("host_id")),
                row.getString("host"),
                new PersonId(row.getLong("employee_id")),
                row.getString("employee"),
                row.getString("template"),
                instant(row, "starts_at"),
                Duration.ofMinutes(row.getInt("minutes")),
                Duration.ofMinutes(row.getInt("preparation_minutes")),
                Duration.ofMinutes(row.getInt("follow_up_minutes")),
                instant(row, "due_at"),
                MeetingState.of(row.getString("state")),
                heldAt == null ? null : heldAt.toInstant(),
                row.getBoolean("series_ended"),
                row.getString("ended_because"),
                row.getBoolean("imported"),
                row.getObject("uid", UUID.class),
                row.getInt("sequence"),
                instant(row, "changed_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
