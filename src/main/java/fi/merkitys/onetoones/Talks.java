package fi.merkitys.onetoones;

import fi.merkitys.people.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How talks ended, for the two who had them. */
@Repository
@Transactional
public class Talks {
    private final JdbcClient jdbc;

    Talks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param version of the template by which they talked
     * @param nextConfirmed whether the two looked at their next date and agreed
     */
    public record Ending(long version, String summary, boolean nextConfirmed, String by, Instant at) {}

    @Transactional(readOnly = true)
    public Optional<Ending> endingOf(Meeting meeting) {
        return jdbc.sql("""
            select t.version_id, t.summary, t.next_confirmed, p.name, t.ended_at
            from onetoones.talk t
            join people.person p on p.id = t.ended_by
            where t.meeting_id = :meeting
            """)
                .param("meeting", meeting.id().value())
                .query((row, number) -> new Ending(
                        row.getLong("version_id"),
                        row.getString("summary"),
                        row.getBoolean("next_confirmed"),
                        row.getString("name"),
                        row.getObject("ended_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** The last words hold; by which template they talked stays. */
    void end(Meeting meeting, long version, String summary, boolean nextConfirmed, PersonId by, Instant at) {
        jdbc.sql("""
            insert into onetoones.talk (
              meeting_id, host_id, employee_id, version_id, summary, next_confirmed, ended_by, ended_at
            ) values (
              :meeting, :host, :employee, :version, :summary, :confirmed, :by, :at
            )
            on conflict (meeting_id) do update
            set summary = excluded.summary,
                next_confirmed = excluded.next_confirmed,
                ended_by = excluded.ended_by,
                ended_at = excluded.ended_at
            """)
                .param("meeting", meeting.id().value())
                .param("host", meeting.host().value())
                .param("employee", meeting.employee().value())
                .param("version", version)
                .param("summary", summary)
                .param("confirmed", nextConfirmed)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
