package fi.merkitys.identity.passwords;

import fi.merkitys.identity.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often one may try, by whatever the tries have in common. Each try counts one until it turns out right; the count
 * melts with time. Beyond what is free each further try must wait, twice as long as the one before. All nodes count
 * together. What is refused because it came too soon does not count, so that nobody can be kept out by it for longer.
 */
@Repository
public class Throttle {
    private final JdbcClient jdbc;
    private final Clock clock;

    Throttle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What tries have in common.
     *
     * @param of kept only as a hash: people type into the wrong field
     * @param free so many tries need not wait
     * @param melting the time after which one try is forgotten
     * @param longest nobody waits longer
     */
    public record Limit(String kind, String of, int free, Duration melting, Duration longest) {
        String key() {
            return kind + " " + new Secret(of).hexHash();
        }
    }

    /** @return how long to wait, or nothing: then the try counts in each of the limits */
    @Transactional
    public Optional<Duration> tries(List<Limit> limits) {
        var now = clock.instant();
        // Always in the same order, so that two tries at once do not wait for each other.
        var sorted = limits.stream()
                .sorted((one, other) -> one.key().compareTo(other.key()))
                .toList();
        var freeAt = jdbc.sql("""
            select max(free_at) from identity.throttle where key in (:keys) and free_at > :now
            """)
                .param("keys", sorted.stream().map(Limit::key).toList())
                .param("now", at(now))
                .query(OffsetDateTime.class)
                .optional();
        if (freeAt.isPresent()) {
            return Optional.of(Duration.between(now, freeAt.get().toInstant()));
        }
        for (var limit : sorted) {
            var refused = count(limit, now);
            if (refused.isPresent()) {
                return refused;
            }
        }
        return Optional.empty();
    }

    /** The row's lock makes it one try at a time, however many come at once. */
    private Optional<Duration> count(Limit limit, Instant now) {
        var counted = jdbc.sql("""
            insert into identity.throttle as t (key, level, counted_at, free_at)
            values (:key, 1, :now, :now)
            on conflict (key) do update
            set (level, counted_at, free_at) = (
              select n.level, :now,
                     :now + interval '1 second' * case
                       when ceil(n.level) < :free then 0
                       else least(power(2, least(1 + ceil(n.level) - :free, 20)), :longest)
                     end
              from (
                select 1 + greatest(t.level - extract(epoch from :now - t.counted_at)::float8 / :melting, 0) as level
              ) n
            )
            where t.free_at <= :now
            """)
                .param("key", limit.key())
                .param("now", at(now))
                .param("melting", limit.melting().toSeconds())
                .param("free", limit.free())
                .param("longest", limit.longest().toSeconds())
                .update();
        return counted == 1 ? Optional.empty() : Optional.of(Duration.ofSeconds(1));
    }

    /** It was right: these tries are forgotten. */
    public void forget(Limit limit) {
        jdbc.sql("delete from identity.throttle where key = :key")
                .param("key", limit.key())
                .update();
    }

    /** It was right: this one try is taken back. */
    public void takeBack(Limit limit) {
        jdbc.sql("update identity.throttle set level = greatest(level - 1, 0), free_at = least(free_at, :now)"
                        + " where key = :key")
                .param("key", limit.key())
                .param("now", at(clock.instant()))
                .update();
    }

    void forgetOld() {
        jdbc.sql("delete from identity.throttle where counted_at < :longAgo")
                .param("longAgo", at(clock.instant().minus(Duration.ofDays(1))))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
