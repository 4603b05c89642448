package fi.merkitys.notifications;

import fi.merkitys.installation.WholeOrganisation;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Chats that take no messages, by person; neither their address nor what was to be told. */
@Repository
class DeadChats {
    private static final int MOST = 100;
    private final JdbcClient jdbc;
    private final WholeOrganisation whole;
    private final Clock clock;

    DeadChats(JdbcClient jdbc, WholeOrganisation whole, Clock clock) {
        this.jdbc = jdbc;
        this.whole = whole;
        this.clock = clock;
    }

    /** Those that failed last. */
    List<DeadChat> all() {
        return whole.read(() -> jdbc.sql("""
            select p.id, p.name, count(*) as messages, max(d.failed_at) as last,
                   (array_agg(d.problem order by d.failed_at desc))[1] as problem
            from notifications.dispatch d
            join people.person p on p.id = d.person_id
            where d.failed_at is not null
            group by p.id, p.name
            order by max(d.failed_at) desc
            limit :most
            """)
                .param("most", MOST)
                .query((row, number) -> new DeadChat(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getLong("messages"),
                        row.getObject("last", OffsetDateTime.class).toInstant(),
                        row.getString("problem")))
                .list());
    }

    void tryAgain(long person) {
        whole.run(() -> jdbc.sql("""
            update notifications.dispatch
            set failed_at = null, tries = 0, due_at = :now, problem = null
            where person_id = :person and failed_at is not null
            """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("person", person)
                .update());
    }

    void forget(long person) {
        whole.run(
                () -> jdbc.sql("delete from notifications.dispatch where person_id = :person and failed_at is not null")
                        .param("person", person)
                        .update());
    }
}
