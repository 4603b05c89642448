package fi.merkitys.onetoones;

import fi.merkitys.people.PersonId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Why meetings were skipped or cancelled, for the two who would have met. */
@Repository
class Reasons {
    static final int LONGEST = 500;

    private final JdbcClient jdbc;

    Reasons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of somebody's own meetings. */
    @Transactional(readOnly = true)
    public Map<MeetingId, String> of(PersonId person) {
        return jdbc
                .sql("""
                    select r.meeting_id, r.words
                    from onetoones.reason r
                    join onetoones.meeting m on m.id = r.meeting_id
                    where :person in (m.host_id, m.employee_id)
                    """)
                .param("person", person.value())
                .query((row, number) -> Map.entry(new MeetingId(row.getLong(1)), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** For each of these; the last one holds. */
    @Transactional
    public void give(Collection<MeetingId> meetings, String words, PersonId by, Instant at) {
        jdbc.sql("""
            insert into onetoones.reason (meeting_id, words, given_by, given_at)
            select unnest(cast(:meetings as bigint[])), :words, :by, :at
            on conflict (meeting_id) do update
            set words = excluded.words,
                given_by = excluded.given_by,
                given_at = excluded.given_at
            """)
                .param("meetings", meetings.stream().map(MeetingId::value).toArray(Long[]::new))
                .param("words", words)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
