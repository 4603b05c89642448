package fi.merkitys.successes;

import fi.merkitys.directory.imports.WholeColumn;
import fi.merkitys.people.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Brings many successes of earlier times in at once; nobody is told. */
@Repository
@Transactional
public class EarlierSuccesses {
    private final JdbcClient jdbc;

    EarlierSuccesses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which of these rows of files have come in before. */
    @Transactional(readOnly = true)
    public Set<String> known(List<String> fingerprints) {
        return new HashSet<>(jdbc.sql("""
            select encode(fingerprint, 'hex')
            from successes.success
            where fingerprint = any(select decode(f.hex, 'hex') from unnest(:fingerprints) as f(hex))
            """)
                .param("fingerprints", fingerprints.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /**
     * Those that have come in before are left out.
     *
     * @param earlier all by the same teller, or by the viewer from a file
     * @param by who brings them in from a file; none for the demo, where each teller brings their own
     * @return how many were added
     */
    public int add(List<EarlierSuccess> earlier, @Nullable PersonId by) {
        if (earlier.isEmpty()) {
            return 0;
        }
        // The time tells which of them became which row: no two have the same.
        var at = distinctTimes(earlier);
        var ids = new HashMap<Instant, Long>();
        jdbc.sql("""
            insert into successes.success (
              kind, teller_id, words, effect, value_id, emoji, audience, told_at, imported_by, fingerprint
            )
            select e.kind, e.teller, e.words, nullif(e.effect, ''), e.value_id, nullif(e.emoji, ''), e.audience, e.told_at,
                   :by, decode(e.fingerprint, 'hex')
            from unnest(
              cast(:kinds as text[]), cast(:tellers as bigint[]), cast(:words as text[]), cast(:effects as text[]),
              cast(:values as bigint[]), cast(:emoji as text[]), cast(:audiences as text[]), cast(:at as timestamptz[]),
              cast(:fingerprints as text[])
            ) as e(kind, teller, words, effect, value_id, emoji, audience, told_at, fingerprint)
            on conflict (fingerprint) do nothing
            returning id, told_at
            """)
                .param("by", by == null ? null : by.value(), java.sql.Types.BIGINT)
                .param(
                        "kinds",
                        WholeColumn.of(earlier, one -> one.success().kind().key()))
                .param("tellers", WholeColumn.of(earlier, one -> one.success().teller()))
                .param("words", WholeColumn.of(earlier, one -> one.success().words()))
                .param("effects", WholeColumn.of(earlier, one -> one.success().effect()))
                .param("values", WholeColumn.of(earlier, one -> one.success().value()))
                .param("emoji", WholeColumn.of(earlier, one -> one.success().emoji()))
                .param(
                        "audiences",
                        WholeColumn.of(earlier, one -> one.success().audience().key()))
                .param("at", at.stream().map(Instant::toString).toArray(String[]::new))
                .param("fingerprints", WholeColumn.of(earlier, EarlierSuccess::fingerprint))
                .query(row -> {
                    ids.put(row.getObject("told_at", OffsetDateTime.class).toInstant(), row.getLong("id"));
                });
        receive(earlier, at, ids);
        return ids.size();
    }

    private void receive(List<EarlierSuccess> earlier, List<Instant> at, Map<Instant, Long> ids) {
        var successes = new ArrayList<Long>();
        var receivers = new ArrayList<Long>();
        var seen = new ArrayList<@Nullable String>();
        for (var n = 0; n < earlier.size(); n++) {
            var id = ids.get(at.get(n));
            if (id != null) {
                for (var receiver : earlier.get(n).success().receivers()) {
                    successes.add(id);
                    receivers.add(receiver.value());
                    seen.add(Objects.toString(earlier.get(n).seenAt(), null));
                }
            }
        }
        jdbc.sql("""
            insert into successes.receiver (success_id, person_id, told_at, seen_at)
            select r.success_id, r.person_id, s.told_at, r.seen_at
            from unnest(cast(:successes as bigint[]), cast(:receivers as bigint[]), cast(:seen as timestamptz[]))
              as r(success_id, person_id, seen_at)
            join successes.success s on s.id = r.success_id
            """)
                .param("successes", successes.toArray(Long[]::new))
                .param("receivers", receivers.toArray(Long[]::new))
                .param("seen", seen.toArray(String[]::new))
                .update();
        jdbc.sql("""
            insert into successes.place (success_id, team_id, site_id, told_at)
            select distinct on (r.success_id, t.id) r.success_id, t.id, t.site_id, s.told_at
            from unnest(cast(:successes as bigint[]), cast(:receivers as bigint[])) as r(success_id, person_id)
            join successes.success s on s.id = r.success_id
            join people.person p on p.id = r.person_id
            join people.team t on t.id = p.team_id
            """)
                .param("successes", successes.toArray(Long[]::new))
                .param("receivers", receivers.toArray(Long[]::new))
                .update();
    }

    /** Microseconds later, where two are of the same time, as files have them that tell the day alone. */
    private static List<Instant> distinctTimes(List<EarlierSuccess> earlier) {
        var taken = new HashSet<Instant>();
        return earlier.stream()
                .map(one -> {
                    var at = one.at().truncatedTo(ChronoUnit.MICROS);
                    while (!taken.add(at)) {
                        at = at.plus(1, ChronoUnit.MICROS);
                    }
                    return at;
                })
                .toList();
    }
}
