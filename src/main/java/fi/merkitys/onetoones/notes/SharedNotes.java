package fi.merkitys.onetoones.notes;

import fi.merkitys.onetoones.Meeting;
import fi.merkitys.onetoones.MeetingId;
import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What two people write together. Whatever comes in is merged with what has come in meanwhile, one after the other. */
@Repository
@Transactional
public class SharedNotes {
    public static final int LONGEST = 50_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    SharedNotes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public record Note(String words, long revision) {
        public static final Note EMPTY = new Note("", 0);
    }

    /** @param edits what the writer has to change in what they sent */
    public record Saved(long revision, List<Edit> edits) {}

    /** Each part that somebody has written in. */
    @Transactional(readOnly = true)
    public Map<String, Note> of(Meeting meeting) {
        var notes = new HashMap<String, Note>();
        jdbc.sql("""
            select part, words, revision
            from onetoones.note
            where meeting_id = :meeting
              and host_id = :host
            """)
                .param("meeting", meeting.id().value())
                .param("host", meeting.host().value())
                .query(row -> {
                    notes.put(row.getString("part"), new Note(row.getString("words"), row.getLong("revision")));
                });
        return notes;
    }

    /**
     * Its row is locked until the transaction ends: nobody else merges with a text that is being replaced.
     *
     * @param base what the writer began with, as the server told it
     * @param mine what the writer has made of it
     */
    public Saved save(Meeting meeting, String part, String base, String mine, PersonId by) {
        begin(meeting, part);
        var now = jdbc.sql("""
            select words, revision
            from onetoones.note
            where meeting_id = :meeting
              and host_id = :host
              and part = :part
            for update
            """)
                .param("meeting", meeting.id().value())
                .param("host", meeting.host().value())
                .param("part", part)
                .query(Note.class)
                .single();
        var merged = Merged.of(base, mine, now.words());
        if (merged.text().equals(now.words())) {
            return new Saved(now.revision(), merged.edits());
        }
        write(meeting, part, merged.text(), by, clock.instant());
        return new Saved(now.revision() + 1, merged.edits());
    }

    private void begin(Meeting meeting, String part) {
        jdbc.sql("""
            insert into onetoones.note (meeting_id, host_id, employee_id, part)
            values (:meeting, :host, :employee, :part)
            on conflict do nothing
            """)
                .param("meeting", meeting.id().value())
                .param("host", meeting.host().value())
                .param("employee", meeting.employee().value())
                .param("part", part)
                .update();
    }

    private void write(Meeting meeting, String part, String words, PersonId by, Instant at) {
        jdbc.sql("""
            update onetoones.note
            set words = :words, revision = revision + 1, changed_by = :by, changed_at = :at
            where meeting_id = :meeting
              and host_id = :host
              and part = :part
            """)
                .param("meeting", meeting.id().value())
                .param("host", meeting.host().value())
                .param("part", part)
                .param("words", words)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What the two wrote to these parts when they last talked like this: expectations, wishes. */
    @Transactional(readOnly = true)
    public Map<String, String> lastTime(Meeting meeting) {
        var notes = new LinkedHashMap<String, String>();
        jdbc.sql("""
            select distinct on (n.part) n.part, n.words
            from onetoones.note n
            join onetoones.meeting m on m.id = n.meeting_id
            where n.host_id = :host
              and n.employee_id = :employee
              and n.part <> 'notes'
              and n.words <> ''
              and m.template = :template
              and m.state = 'held'
              and m.starts_at < :startsAt
            order by n.part, m.starts_at desc
            """)
                .param("host", meeting.host().value())
                .param("employee", meeting.employee().value())
                .param("template", meeting.template())
                .param("startsAt", meeting.startsAt().atOffset(ZoneOffset.UTC))
                .query(row -> {
                    notes.put(row.getString("part"), row.getString("words"));
                });
        return notes;
    }

    public record Written(MeetingId meeting, String part, String words) {}

    /** Everything between this person and whomever. */
    @Transactional(readOnly = true)
    public List<Written> all(PersonId person) {
        return jdbc.sql("""
            select meeting_id, part, words
            from onetoones.note
            where :person in (host_id, employee_id)
              and words <> ''
            order by meeting_id, part
            """)
                .param("person", person.value())
                .query((row, number) -> new Written(
                        new MeetingId(row.getLong("meeting_id")), row.getString("part"), row.getString("words")))
                .list();
    }
}
