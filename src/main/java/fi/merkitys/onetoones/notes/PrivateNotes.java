package fi.merkitys.onetoones.notes;

import fi.merkitys.onetoones.MeetingId;
import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What somebody writes for themselves. It is merged like the others: the same person may have two windows open. */
@Repository
@Transactional
public class PrivateNotes {
    private final JdbcClient jdbc;
    private final Clock clock;

    PrivateNotes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public String of(MeetingId meeting, PersonId author) {
        return jdbc.sql("select words from onetoones.private_note where meeting_id = :meeting and author_id = :author")
                .param("meeting", meeting.value())
                .param("author", author.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    public SharedNotes.Saved save(MeetingId meeting, String base, String mine, PersonId author) {
        jdbc.sql("""
            insert into onetoones.private_note (meeting_id, author_id, words, changed_at)
            values (:meeting, :author, '', :now)
            on conflict do nothing
            """)
                .param("meeting", meeting.value())
                .param("author", author.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        var now = jdbc.sql("""
            select words
            from onetoones.private_note
            where meeting_id = :meeting
              and author_id = :author
            for update
            """)
                .param("meeting", meeting.value())
                .param("author", author.value())
                .query(String.class)
                .single();
        var merged = Merged.of(base, mine, now);
        jdbc.sql("""
            update onetoones.private_note
            set words = :words, changed_at = :now
            where meeting_id = :meeting
              and author_id = :author
            """)
                .param("meeting", meeting.value())
                .param("author", author.value())
                .param("words", merged.text())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return new SharedNotes.Saved(0, merged.edits());
    }

    @Transactional(readOnly = true)
    public List<SharedNotes.Written> all(PersonId author) {
        return jdbc.sql("""
            select meeting_id, words
            from onetoones.private_note
            where author_id = :author
              and words <> ''
            order by meeting_id
            """)
                .param("author", author.value())
                .query((row, number) -> new SharedNotes.Written(
                        new MeetingId(row.getLong("meeting_id")), "private", row.getString("words")))
                .list();
    }
}
