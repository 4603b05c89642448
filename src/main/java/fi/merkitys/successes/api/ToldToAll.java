package fi.merkitys.successes.api;

import fi.merkitys.successes.Place;
import fi.merkitys.successes.Recognition;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Successes that everybody may read, the oldest first, a page at a time. */
@Repository
class ToldToAll {
    private final JdbcClient jdbc;

    ToldToAll(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<Recognition> page(Instant since, Instant until, @Nullable Place after, int most) {
        var from = jdbc.sql("""
            select id, kind, teller_id, teller, receiver_ids, receivers, words, effect, value, emoji, told_at
            from successes.told_to_all(:since, :until, :at, :id, :most)
            """);
        return Place.from(after, from)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(Recognition::of)
                .list();
    }
}
