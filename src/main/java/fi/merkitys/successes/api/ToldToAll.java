package fi.merkitys.successes.api;

import fi.merkitys.successes.Place;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
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
        return jdbc.sql("""
            select id, kind, teller_id, teller, receiver_ids, receivers, words, effect, value, emoji, told_at
            from successes.told_to_all(:since, :until, :at, :id, :most)
            """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("at", after == null ? null : after.at().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", after == null ? null : after.id(), Types.BIGINT)
                .param("most", most)
                .query(ToldToAll::recognition)
                .list();
    }

    private static Recognition recognition(ResultSet row, int number) throws SQLException {
        return new Recognition(
                row.getLong("id"),
                row.getString("kind"),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                new Recognition.Person(row.getLong("teller_id"), row.getString("teller")),
                people(row.getArray("receiver_ids"), row.getArray("receivers")),
                row.getString("words"),
                row.getString("effect"),
                row.getString("value"),
                row.getString("emoji"));
    }

    private static List<Recognition.Person> people(@Nullable Array ids, @Nullable Array names) throws SQLException {
        if (ids == null || names == null) {
            return List.of();
        }
        var found = new ArrayList<Recognition.Person>();
        var name = Arrays.asList((String[]) names.getArray()).iterator();
        for (var id : (Long[]) ids.getArray()) {
            found.add(new Recognition.Person(id, name.next()));
        }
        return List.copyOf(found);
    }
}
