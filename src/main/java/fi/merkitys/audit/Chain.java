package fi.merkitys.audit;

import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fi.merkitys.installation.Job;
import fi.merkitys.installation.WholeOrganisation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Seals the entries of the trail one after the other, and tells whether the chain still holds. */
@Service
public class Chain {
    private static final byte[] BEGINNING = new byte[32];
    private static final int AT_A_TIME = 5_000;
    /** Any number that nobody else locks. */
    private static final long LOCK = 0x4D65726B69747973L;

    private static final String COLUMNS =
            "e.id, e.at, e.actor, e.actor_id, e.deed, e.data, e.people, e.everybody, e.about";

    private final JdbcClient jdbc;
    private final WholeOrganisation whole;

    Chain(JdbcClient jdbc, WholeOrganisation whole) {
        this.jdbc = jdbc;
        this.whole = whole;
    }

    /** What a look over the whole chain found. */
    public sealed interface Finding {
        /**
         * @param entries how many are sealed
         * @param last the hash of the last one; kept elsewhere, it shows later that nothing before it was rewritten
         */
        record Whole(long entries, String last) implements Finding {}

        /** @param number of the first seal that does not fit its entry, or is missing */
        record Broken(long number) implements Finding {}

        /** @param entry that has lost its seal */
        record Unsealed(long entry) implements Finding {}
    }

    /** @return how many were sealed, at most some thousands at a time */
    public int seal() {
        return whole.write(this::sealNext);
    }

    private int sealNext() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query()
                .singleRow();
        var head = jdbc.sql("select number, hash from audit.seal order by number desc limit 1")
                .query((row, number) -> new Seal(row.getLong(1), row.getBytes(2)))
                .optional()
                .orElseGet(this::beginning);
        var entries = jdbc.sql("select " + COLUMNS + """
             from audit.unsealed u
            join audit.entry e on e.id = u.entry_id
            order by e.id
            limit :most
            """)
                .param("most", AT_A_TIME)
                .query(Chain::entry)
                .list();
        if (!entries.isEmpty()) {
            write(head, entries);
        }
        return entries.size();
    }

    /** The seal after which the chain goes on: all before it were deleted when their time was over. */
    private Seal beginning() {
        return jdbc.sql("select number, hash from audit.beginning order by number desc limit 1")
                .query((row, number) -> new Seal(row.getLong(1), row.getBytes(2)))
                .optional()
                .orElse(new Seal(0, BEGINNING));
    }

    /** Deletes entries from before this time, from the beginning of the chain on, up to the first that is younger. */
    public long prune(Instant before) {
        return whole.write(() -> jdbc.sql("select audit.prune(:before)")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single());
    }

    public long entries() {
        return whole.read(() ->
                jdbc.sql("select count(*) from audit.entry").query(Long.class).single());
    }

    public Optional<Instant> oldest() {
        return whole.read(() -> jdbc.sql("select min(at) from audit.entry")
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single());
    }

    private void write(Seal head, List<Entry> entries) {
        var hashes = new ArrayList<String>();
        var previous = head.hash();
        for (var entry : entries) {
            previous = entry.sealedAfter(previous);
            hashes.add(HexFormat.of().formatHex(previous));
        }
        var ids = entries.stream().map(Entry::id).toArray(Long[]::new);
        jdbc.sql("""
            insert into audit.seal (number, entry_id, hash)
            select :head + place, entry_id, decode(hash, 'hex')
            from unnest(cast(:ids as bigint[]), cast(:hashes as text[])) with ordinality as s(entry_id, hash, place)
            """)
                .param("head", head.number())
                .param("ids", ids)
                .param("hashes", hashes.toArray(String[]::new))
                .update();
        jdbc.sql("delete from audit.unsealed where entry_id = any(:ids)")
                .param("ids", ids)
                .update();
    }

    /** Reads everything, some thousand entries at a time. */
    public Finding verify() {
        return whole.read(this::verifyAll);
    }

    private Finding verifyAll() {
        var unsealed = jdbc.sql("""
            select e.id
            from audit.entry e
            where not exists (select from audit.seal s where s.entry_id = e.id)
              and not exists (select from audit.unsealed u where u.entry_id = e.id)
            order by e.id
            limit 1
            """).query(Long.class).optional();
        if (unsealed.isPresent()) {
            return new Finding.Unsealed(unsealed.get());
        }
        var beginning = beginning();
        var last = beginning;
        if (anyBefore(beginning)) {
            return new Finding.Broken(beginning.number());
        }
        while (true) {
            var links = jdbc.sql("select s.number, s.hash, " + COLUMNS + """
                 from audit.seal s
                join audit.entry e on e.id = s.entry_id
                where s.number > :after
                order by s.number
                limit :most
                """)
                    .param("after", last.number())
                    .param("most", AT_A_TIME)
                    .query((row, number) ->
                            new Link(new Seal(row.getLong("number"), row.getBytes("hash")), entry(row, number)))
                    .list();
            for (var link : links) {
                if (!link.follows(last)) {
                    return new Finding.Broken(last.number() + 1);
                }
                last = link.seal();
            }
            if (links.size() < AT_A_TIME) {
                return new Finding.Whole(
                        last.number() - beginning.number(), HexFormat.of().formatHex(last.hash()));
            }
        }
    }

    /** A beginning that somebody made up leaves what it would hide. */
    private boolean anyBefore(Seal beginning) {
        return jdbc.sql("select exists (select from audit.seal where number <= :number)")
                .param("number", beginning.number())
                .query(Boolean.class)
                .single();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                actor(row),
                row.getString("deed"),
                row.getString("data"),
                Arrays.asList((Long[]) row.getArray("people").getArray()),
                row.getBoolean("everybody"),
                row.getString("about"));
    }

    private static @Nullable Long actor(ResultSet row) throws SQLException {
        return row.getObject("actor_id", Long.class);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Seal(long number, byte[] hash) {}

    private record Link(Seal seal, Entry entry) {
        boolean follows(Seal last) {
            return seal.number() == last.number() + 1 && Arrays.equals(seal.hash(), entry.sealedAfter(last.hash()));
        }
    }

    /** Seldom enough to cost nothing, often enough that little is unsealed. */
    @Configuration(proxyBeanMethods = false)
    static class Sealing {
        private static final Duration EVERY = Duration.ofMinutes(1);

        @Bean
        Job sealing(Chain chain) {
            return new Job("audit-seal", Schedules.fixedDelay(EVERY), () -> {
                while (chain.seal() == AT_A_TIME) {
                    // There is more.
                }
            });
        }
    }
}
