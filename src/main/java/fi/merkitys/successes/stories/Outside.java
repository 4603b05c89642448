package fi.merkitys.successes.stories;

import fi.merkitys.people.PersonId;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whether the organisation tells stories outside at all: HR opens that, and closes it for all of them at once. */
@Repository
@Transactional
public class Outside {
    private final JdbcClient jdbc;

    Outside(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public boolean isOpen() {
        return jdbc.sql("select open from successes.outside")
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    public void turn(boolean open, PersonId by, Instant at) {
        jdbc.sql("""
            insert into successes.outside (open, changed_by, changed_at) values (:open, :by, :at)
            on conflict (only_row) do update
            set open = excluded.open, changed_by = excluded.changed_by, changed_at = excluded.changed_at
            """)
                .param("open", open)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
