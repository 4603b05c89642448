package fi.merkitys.mail;

import fi.merkitys.installation.WholeOrganisation;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Letters that were given up, by address: what they say is nobody's business here. */
@Repository
public class DeadLetters {
    private final JdbcClient jdbc;
    private final WholeOrganisation whole;
    private final Clock clock;

    DeadLetters(JdbcClient jdbc, WholeOrganisation whole, Clock clock) {
        this.jdbc = jdbc;
        this.whole = whole;
        this.clock = clock;
    }

    /** @param after the last address that was shown; an empty one for the first */
    public List<DeadAddress> after(String after, int most) {
        return whole.read(() -> jdbc.sql("""
            select lower(recipient) as address, count(*) as letters, count(*) filter (where repeatable) as repeatable,
                   max(finished_at) as last, (array_agg(problem order by finished_at desc, id desc))[1] as problem
            from mail.letter
            where state = 'failed'
              and lower(recipient) > :after
            group by lower(recipient)
            order by lower(recipient)
            limit :most
            """)
                .param("after", after)
                .param("most", most)
                .query((row, number) -> new DeadAddress(
                        row.getString("address"),
                        row.getLong("letters"),
                        row.getLong("repeatable"),
                        row.getObject("last", OffsetDateTime.class).toInstant(),
                        String.valueOf(row.getString("problem"))))
                .list());
    }

    /** From the beginning, as if nothing had been tried. */
    public void tryAgain(String address) {
        whole.run(() -> jdbc.sql("""
            update mail.letter
            set state = 'waiting', tries = 0, posted_at = :now, next_try_at = :now, finished_at = null, problem = null
            where state = 'failed'
              and repeatable
              and lower(recipient) = lower(:address)
            """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("address", address)
                .update());
    }

    public void forget(String address) {
        whole.run(
                () -> jdbc.sql("delete from mail.letter where state = 'failed' and lower(recipient) = lower(:address)")
                        .param("address", address)
                        .update());
    }
}
