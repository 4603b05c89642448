package fi.merkitys.notifications;

import fi.merkitys.people.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All that is kept of one person here. */
@Repository
@Transactional
class NoticesOfPerson {
    private final JdbcClient jdbc;

    NoticesOfPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Kept(
            String topic,
            String key,
            String args,
            String path,
            Instant toldAt,
            @Nullable Instant readAt) {}

    @Transactional(readOnly = true)
    public List<Kept> all(PersonId person) {
        return jdbc.sql("""
            select topic, key, args, path, told_at, read_at
            from notifications.notice
            where person_id = :person
            order by id
            """)
                .param("person", person.value())
                .query((row, number) -> new Kept(
                        row.getString("topic"),
                        row.getString("key"),
                        row.getString("args"),
                        row.getString("path"),
                        row.getObject("told_at", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("read_at", OffsetDateTime.class))))
                .list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    @Transactional(readOnly = true)
    public long count(PersonId person) {
        return jdbc.sql("select count(*) from notifications.notice where person_id = :person")
                .param("person", person.value())
                .query(Long.class)
                .single();
    }

    /** Also how they wanted to be told. */
    public void forget(PersonId person) {
        for (var table : List.of("dispatch", "notice", "preference", "hours")) {
            jdbc.sql("delete from notifications." + table + " where person_id = :person")
                    .param("person", person.value())
                    .update();
        }
    }
}
