package fi.merkitys.onetoones.skiplevel;

import fi.merkitys.onetoones.Meeting;
import fi.merkitys.onetoones.MeetingId;
import fi.merkitys.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What leaders heard: between the two, and what was released for the line supervisor as well. */
@Repository
@Transactional
public class HeardPoints {
    private static final String HEARD = """
        select h.id, h.meeting_id, h.leader_id, l.name as leader, h.employee_id, e.name as employee, h.words,
               w.name as writer, h.written_at, h.released_at, h.answer, h.answered_at
        from onetoones.heard h
        join people.person l on l.id = h.leader_id
        join people.person e on e.id = h.employee_id
        join people.person w on w.id = h.written_by
        """;

    private final JdbcClient jdbc;

    HeardPoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<Heard> of(Meeting meeting) {
        return jdbc.sql(HEARD + "where h.meeting_id = :meeting order by h.id")
                .param("meeting", meeting.id().value())
                .query(HeardPoints::heard)
                .list();
    }

    /** Whatever this person has to do with: heard, told, or released to them; the newest first. */
    @Transactional(readOnly = true)
    public List<Heard> all(PersonId person) {
        return jdbc.sql(HEARD + """
            where :person in (h.leader_id, h.employee_id)
              or (h.released_at is not null and h.released_to = :person)
            order by h.id desc
            """)
                .param("person", person.value())
                .query(HeardPoints::heard)
                .list();
    }

    public long write(Meeting meeting, String words, PersonId by, Instant at) {
        return jdbc.sql("""
            insert into onetoones.heard (meeting_id, leader_id, employee_id, words, written_by, written_at)
            values (:meeting, :leader, :employee, :words, :by, :at)
            returning id
            """)
                .param("meeting", meeting.id().value())
                .param("leader", meeting.host().value())
                .param("employee", meeting.employee().value())
                .param("words", words)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /**
     * By the employee alone, to whoever is their line supervisor now.
     *
     * @return to whom, if it was not released before
     */
    public Optional<PersonId> release(long id, PersonId employee, Instant at) {
        return jdbc.sql("""
            update onetoones.heard h
            set released_at = :at, released_to = p.supervisor_id
            from people.person p
            where h.id = :id
              and h.employee_id = :employee
              and p.id = h.employee_id
              and h.released_at is null
            returning h.released_to
            """)
                .param("id", id)
                .param("employee", employee.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getLong(1))
                .optional()
                .filter(supervisor -> supervisor != 0)
                .map(PersonId::of);
    }

    /** By the leader alone; the last words hold. */
    public boolean answer(long id, PersonId leader, String words, Instant at) {
        return jdbc.sql("""
            update onetoones.heard
            set answer = :words, answered_at = :at
            where id = :id
              and leader_id = :leader
            """)
                        .param("id", id)
                        .param("leader", leader.value())
                        .param("words", words)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** What this leader heard some time ago and has not said anything about. */
    @Transactional(readOnly = true)
    public List<Heard> unanswered(PersonId leader) {
        return jdbc.sql(HEARD
                        + "where h.leader_id = :leader and h.released_at is not null and h.answer is null"
                        + " order by h.id")
                .param("leader", leader.value())
                .query(HeardPoints::heard)
                .list();
    }

    private static Heard heard(ResultSet row, int number) throws SQLException {
        return new Heard(
                row.getLong("id"),
                new MeetingId(row.getLong("meeting_id")),
                new PersonId(row.getLong("leader_id")),
                row.getString("leader"),
                new PersonId(row.getLong("employee_id")),
                row.getString("employee"),
                row.getString("words"),
                row.getString("writer"),
                instant(row.getObject("written_at", OffsetDateTime.class)),
                orNone(row.getObject("released_at", OffsetDateTime.class)),
                row.getString("answer"),
                orNone(row.getObject("answered_at", OffsetDateTime.class)));
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }

    private static @Nullable Instant orNone(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
