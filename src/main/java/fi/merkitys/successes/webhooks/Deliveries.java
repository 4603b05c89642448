package fi.merkitys.successes.webhooks;

import fi.merkitys.installation.WholeOrganisation;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits to be sent, and what became of it. */
@Repository
class Deliveries {
    private final JdbcClient jdbc;
    private final WholeOrganisation whole;
    private final Sealed sealed;
    private final List<NewsSource> sources;

    Deliveries(JdbcClient jdbc, WholeOrganisation whole, Sealed sealed, List<NewsSource> sources) {
        this.jdbc = jdbc;
        this.whole = whole;
        this.sealed = sealed;
        this.sources = sources;
    }

    record Delivery(UUID id, Receiver receiver, About about, int tries) {}

    /** Which of the news of which source. */
    record About(String source, long subject) {}

    /** Some that are due. Nobody else takes them for the time; whoever dies meanwhile leaves them to the others after it. */
    List<Delivery> claim(Instant now, int most, Duration time) {
        return whole.write(() -> jdbc.sql("""
            with claimed as (
              update successes.webhook_delivery d
              set due_at = :later
              from (
                select o.id
                from successes.webhook_delivery o
                join successes.webhook w on w.id = o.webhook_id
                where o.due_at <= :now and w.paused_at is null and w.disabled_at is null
                order by o.due_at, o.id
                limit :most
                for update of o skip locked
              ) due
              where d.id = due.id
              returning d.id, d.webhook_id, d.source, d.subject_id, d.queued_at, d.tries
            )
            select c.id as delivery, c.source, c.subject_id, c.tries, w.id, w.key, w.name, w.kind, w.language, w.address, w.secret
            from claimed c
            join successes.webhook w on w.id = c.webhook_id
            order by c.queued_at, c.source, c.subject_id, c.id
            """)
                .param("now", at(now))
                .param("later", at(now.plus(time)))
                .param("most", most)
                .query((row, number) -> new Delivery(
                        row.getObject("delivery", UUID.class),
                        Webhooks.receiver(row, sealed),
                        new About(row.getString("source"), row.getLong("subject_id")),
                        row.getInt("tries")))
                .list());
    }

    /** As everybody may read them now: what was hidden since then is not among them. */
    Map<About, News> news(Collection<About> all) {
        var news = new HashMap<About, News>();
        for (var source : sources) {
            var subjects = all.stream()
                    .filter(one -> one.source().equals(source.key()))
                    .map(About::subject)
                    .collect(Collectors.toSet());
            if (!subjects.isEmpty()) {
                source.now(subjects).forEach((subject, one) -> news.put(new About(source.key(), subject), one));
            }
        }
        return news;
    }

    /** It need not be sent any more. */
    void forget(UUID delivery) {
        whole.run(() -> jdbc.sql("delete from successes.webhook_delivery where id = :id")
                .param("id", delivery)
                .update());
    }

    void arrived(Delivery delivery, Instant now) {
        whole.run(() -> {
            jdbc.sql("delete from successes.webhook_delivery where id = :id")
                    .param("id", delivery.id())
                    .update();
            jdbc.sql("""
                update successes.webhook
                set delivered_at = :now, failing_since = null, problem = null
                where id = :id
                """)
                    .param("now", at(now))
                    .param("id", delivery.receiver().id())
                    .update();
        });
    }

    /**
     * It is tried again later, and so is whatever else waits for the same address.
     *
     * @return since when nothing arrives there
     */
    Instant failed(Delivery delivery, String problem, Instant now, Instant next) {
        return whole.write(() -> {
            jdbc.sql("""
                update successes.webhook_delivery
                set tries = tries + case when id = :id then 1 else 0 end, due_at = :next
                where webhook_id = :webhook
                """)
                    .param("id", delivery.id())
                    .param("next", at(next))
                    .param("webhook", delivery.receiver().id())
                    .update();
            return jdbc.sql("""
                update successes.webhook
                set failing_since = coalesce(failing_since, :now), problem = :problem
                where id = :webhook
                returning failing_since
                """)
                    .param("now", at(now))
                    .param("problem", problem)
                    .param("webhook", delivery.receiver().id())
                    .query(OffsetDateTime.class)
                    .optional()
                    .map(OffsetDateTime::toInstant)
                    .orElse(now);
        });
    }

    /** @return the administrators, who have to be told; nobody where another node was faster */
    List<Long> giveUp(Receiver receiver, Instant now) {
        return whole.write(() -> {
            var given = jdbc.sql(
                            "update successes.webhook set disabled_at = :now where id = :id and disabled_at is null")
                    .param("now", at(now))
                    .param("id", receiver.id())
                    .update();
            jdbc.sql("delete from successes.webhook_delivery where webhook_id = :id")
                    .param("id", receiver.id())
                    .update();
            return given == 0
                    ? List.<Long>of()
                    : jdbc.sql("""
                        select p.id
                        from people.person p
                        where 'administrator' = any(p.roles) and not p.erased
                          and (p.left_on is null or p.left_on >= current_date)
                        order by p.id
                        """).query(Long.class).list();
        });
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
