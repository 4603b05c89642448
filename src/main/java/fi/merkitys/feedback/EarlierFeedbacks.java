package fi.merkitys.feedback;

import fi.merkitys.directory.imports.WholeColumn;
import fi.merkitys.people.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Writes what was before, many at a time. The database takes from each only what they gave or received. */
@Repository
@Transactional
public class EarlierFeedbacks {
    private final JdbcClient jdbc;

    EarlierFeedbacks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which of these rows of files have come in before. */
    @Transactional(readOnly = true)
    public Set<String> known(Collection<String> fingerprints) {
        return new HashSet<>(jdbc.sql("""
            select encode(fingerprint, 'hex')
            from feedback.given
            where fingerprint = any(select decode(f.hex, 'hex') from unnest(:fingerprints) as f(hex))
            """)
                .param("fingerprints", fingerprints.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /**
     * Those that have come in before are left out.
     *
     * @param by who brings them in from a file; none for the demo, where each giver brings their own
     * @return how many were added
     */
    public int add(List<EarlierFeedback> earlier, @Nullable PersonId by) {
        var added = jdbc.sql("""
            insert into feedback.given (
              giver_id, receiver_id, kind, situation, behaviour, effect, given_at, read_at, follow_up_on, followed_up_at,
              imported_by, fingerprint
            )
            select e.giver, e.receiver, e.kind, nullif(e.situation, ''), e.behaviour, nullif(e.effect, ''), e.given_at,
                   e.read_at, e.follow_up_on, e.followed_up_at, :by, decode(e.fingerprint, 'hex')
            from unnest(
              cast(:givers as bigint[]), cast(:receivers as bigint[]), cast(:kinds as text[]), cast(:situations as text[]),
              cast(:behaviours as text[]), cast(:effects as text[]), cast(:givenAt as timestamptz[]),
              cast(:readAt as timestamptz[]), cast(:followUpOn as date[]), cast(:followedUpAt as timestamptz[]),
              cast(:fingerprints as text[])
            ) as e(
              giver, receiver, kind, situation, behaviour, effect, given_at, read_at, follow_up_on, followed_up_at, fingerprint
            )
            on conflict (fingerprint) do nothing
            returning encode(fingerprint, 'hex')
            """)
                .param("by", by == null ? null : by.value(), java.sql.Types.BIGINT)
                .param("givers", WholeColumn.of(earlier, EarlierFeedback::giver))
                .param("receivers", WholeColumn.of(earlier, EarlierFeedback::receiver))
                .param("kinds", WholeColumn.of(earlier, one -> one.kind().key()))
                .param("situations", WholeColumn.of(earlier, EarlierFeedback::situation))
                .param("behaviours", WholeColumn.of(earlier, EarlierFeedback::behaviour))
                .param("effects", WholeColumn.of(earlier, EarlierFeedback::effect))
                .param("givenAt", WholeColumn.of(earlier, EarlierFeedback::givenAt))
                .param("readAt", WholeColumn.of(earlier, EarlierFeedback::readAt))
                .param("followUpOn", WholeColumn.of(earlier, EarlierFeedback::followUpOn))
                .param("followedUpAt", WholeColumn.of(earlier, EarlierFeedback::followedUpAt))
                .param("fingerprints", WholeColumn.of(earlier, EarlierFeedback::fingerprint))
                .query((row, number) -> Objects.requireNonNullElse(row.getString(1), ""))
                .list();
        if (by != null) {
            var fresh = new HashSet<>(added);
            reply(
                    earlier.stream()
                            .filter(one -> one.reply() != null && fresh.contains(one.fingerprint()))
                            .toList(),
                    by);
        }
        return added.size();
    }

    private void reply(List<EarlierFeedback> answered, PersonId by) {
        jdbc.sql("""
            insert into feedback.reply (feedback_id, author_id, words, at, imported_by)
            select g.id, g.receiver_id, e.words, g.given_at, :by
            from unnest(cast(:fingerprints as text[]), cast(:replies as text[])) as e(fingerprint, words)
            join feedback.given g on g.fingerprint = decode(e.fingerprint, 'hex')
            """)
                .param("by", by.value())
                .param("fingerprints", WholeColumn.of(answered, EarlierFeedback::fingerprint))
                .param("replies", WholeColumn.of(answered, EarlierFeedback::reply))
                .update();
    }

    /** The first moment of a day on which something was given, where the file tells no time. */
    public static Instant at(java.time.LocalDate day, java.time.ZoneId zone) {
        return day.atTime(12, 0).atZone(zone).toInstant();
    }
}
