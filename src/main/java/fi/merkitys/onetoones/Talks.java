package fi.merkitys.onetoones;

import static fi.merkitys.onetoones.MeetingRow.MEETINGS;

import fi.merkitys.people.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How talks ended, for the two who had them. */
@Repository
@Transactional
public class Talks {
    private static final MeetingRow ROW = new MeetingRow();

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

    /** Talks to which this person invited since then and that have nothing written after them, the oldest first. */
    @Transactional(readOnly = true)
    public List<Meeting> withoutFollowUp(PersonId host, Instant since, Instant now) {
        return jdbc.sql(MEETINGS + """
            where m.host_id = :host
              and m.starts_at >= :since
              and m.starts_at + make_interval(mins => m.minutes) < :now
              and m.state = 'held'
              and m.imported_at is null
              and not exists (
                select from onetoones.talk t where t.meeting_id = m.id and t.next_confirmed and t.summary <> ''
              )
            order by m.starts_at, m.id
            """)
                .param("host", host.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(ROW)
                .list();
    }
}
