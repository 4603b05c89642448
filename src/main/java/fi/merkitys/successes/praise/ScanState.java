package fi.merkitys.successes.praise;

import fi.merkitys.contacts.SourceId;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** With which state of the contacts comments were last looked at. */
@Repository
@Transactional
class ScanState {
    private final JdbcClient jdbc;
    private final Clock clock;

    ScanState(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Nor on a day before: who confirmed what waited makes room for more. */
    @Transactional(readOnly = true)
    boolean isDue(SourceId source, long revision) {
        return !jdbc.sql("""
            select exists (
              select from successes.praise_scan where source_id = :source and revision = :revision and on_day = :today
            )
            """)
                .param("source", source.value())
                .param("revision", revision)
                .param("today", LocalDate.now(clock))
                .query(Boolean.class)
                .single();
    }

    void done(SourceId source, long revision) {
        jdbc.sql("""
            insert into successes.praise_scan (source_id, revision, on_day)
            values (:source, :revision, :today)
            on conflict (source_id) do update set revision = excluded.revision, on_day = excluded.on_day
            """)
                .param("source", source.value())
                .param("revision", revision)
                .param("today", LocalDate.now(clock))
                .update();
    }
}
