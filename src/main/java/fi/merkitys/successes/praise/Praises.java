package fi.merkitys.successes.praise;

import fi.merkitys.people.PersonId;
import fi.merkitys.successes.SuccessId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What customers said, waiting and decided; the database gives each what they may read. */
@Repository
@Transactional
class Praises {
    private static final String COLUMNS = """
        select p.id, p.agent_id, a.name, p.words, p.origin, p.heard, p.said_on, p.because, b.name as brought_by,
          p.brought_at, p.outcome, p.success_id,
        """;
    private static final String PRAISES = COLUMNS + """
          p.agent_id <> :viewer and p.agent_id in (select s.person_id from people.seen_by(:viewer) s) as may_decide
        from successes.praise p
        join people.person a on a.id = p.agent_id
        left join people.person b on b.id = p.brought_by
        """;
    private final JdbcClient jdbc;
    private final Clock clock;

    Praises(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that the viewer confirms, the newest words first, and how many there are. */
    @Transactional(readOnly = true)
    ReadPraise.Summary waitingFor(PersonId viewer, int most) {
        var inAll = new AtomicInteger();
        var first = jdbc.sql(COLUMNS + """
              true as may_decide, count(*) over () as in_all
            from people.seen_by(:viewer) s
            join successes.praise p on p.agent_id = s.person_id and p.outcome is null
            join people.person a on a.id = p.agent_id
            left join people.person b on b.id = p.brought_by
            where p.agent_id <> :viewer
              and (a.left_on is null or a.left_on >= :today)
            order by p.said_on desc, p.id desc
            limit :most
            """)
                .param("viewer", viewer.value())
                .param("today", LocalDate.now(clock))
                .param("most", most)
                .query((row, number) -> {
                    inAll.setPlain(row.getInt("in_all"));
                    return praise(row, number);
                })
                .list();
        return new ReadPraise.Summary(first, inAll.getPlain());
    }

    /** What the viewer brought in, with what became of it. */
    @Transactional(readOnly = true)
    List<Praise> broughtBy(PersonId viewer, int most) {
        return jdbc.sql(PRAISES + "where p.brought_by = :viewer order by p.id desc limit :most")
                .param("viewer", viewer.value())
                .param("most", most)
                .query(Praises::praise)
                .list();
    }

    /** Of one person, for what is kept of them. */
    @Transactional(readOnly = true)
    List<Praise> of(PersonId agent) {
        return jdbc.sql(PRAISES + "where p.agent_id = :viewer order by p.id")
                .param("viewer", agent.value())
                .query(Praises::praise)
                .list();
    }

    /** Who thanked somebody in person, and how. */
    record Thanked(java.time.LocalDate on, String by, String means) {}

    @Transactional(readOnly = true)
    List<Thanked> thanked(PersonId person) {
        return jdbc.sql("""
            select cast(g.done_at as date) as "on", l.name as by, g.means
            from successes.gesture g
            join people.person l on l.id = g.leader_id
            where g.person_id = :person
            order by g.id
            """)
                .param("person", person.value())
                .query(Thanked.class)
                .list();
    }

    /** One that the viewer confirms; nobody else decides on it meanwhile. */
    Optional<Praise> hold(long id, PersonId viewer) {
        return jdbc.sql(PRAISES + """
            where p.id = :id
              and p.agent_id <> :viewer
              and p.agent_id in (select s.person_id from people.seen_by(:viewer) s)
            for update of p
            """)
                .param("id", id)
                .param("viewer", viewer.value())
                .query(Praises::praise)
                .optional();
    }

    void decide(long id, PersonId by, Praise.Outcome outcome, @Nullable SuccessId success) {
        jdbc.sql("""
            update successes.praise
            set outcome = :outcome, decided_by = :by, decided_at = :now, success_id = :success
            where id = :id
              and outcome is null
            """)
                .param("id", id)
                .param("by", by.value())
                .param("outcome", outcome.key())
                .param("now", now())
                .param("success", success == null ? null : success.value())
                .update();
    }

    /** Which of these have been looked at before. */
    @Transactional(readOnly = true)
    Set<String> known(Collection<NewPraise> praise) {
        var byHash = new HashMap<String, String>();
        praise.forEach(one -> byHash.put(hex(one.source()), one.source()));
        return new HashSet<>(jdbc.sql("""
            select encode(fingerprint, 'hex')
            from successes.praise_known
            where fingerprint = any(select decode(h.hex, 'hex') from unnest(cast(:hashes as text[])) as h (hex))
            """)
                .param("hashes", byHash.keySet().toArray(String[]::new))
                .query((row, number) -> byHash.getOrDefault(row.getString(1), ""))
                .list());
    }

    /**
     * Once each, whoever finds them at the same time.
     *
     * @return how many were new
     */
    int add(Collection<NewPraise> praise) {
        if (praise.isEmpty()) {
            return 0;
        }
        var all = List.copyOf(praise);
        return jdbc.sql("""
            with given as (
              select g.hash, g.agent, g.words, g.origin, g.heard, g.said_on, g.because, g.brought_by
              from unnest(
                cast(:hashes as text[]), cast(:agents as bigint[]), cast(:words as text[]), cast(:origins as text[]),
                cast(:heard as text[]), cast(:days as date[]), cast(:because as text[]), cast(:by as bigint[])
              ) as g (hash, agent, words, origin, heard, said_on, because, brought_by)
            ), fresh as (
              insert into successes.praise_known (fingerprint, known_at)
              select distinct decode(g.hash, 'hex'), cast(:now as timestamptz) from given g
              on conflict do nothing
              returning fingerprint
            )
            insert into successes.praise (
              agent_id, words, origin, heard, said_on, because, brought_by, brought_at
            )
            select distinct on (g.hash) g.agent, g.words, g.origin, nullif(g.heard, ''), g.said_on,
              array_remove(string_to_array(g.because, chr(10)), ''), g.brought_by, :now
            from given g
            join fresh f on f.fingerprint = decode(g.hash, 'hex')
            order by g.hash
            """)
                .param("hashes", texts(all, one -> hex(one.source())))
                .param("agents", all.stream().map(one -> one.agent().value()).toArray(Long[]::new))
                .param("words", texts(all, NewPraise::words))
                .param("origins", texts(all, one -> one.origin().key()))
                .param("heard", texts(all, NewPraise::heard))
                .param("days", texts(all, one -> one.saidOn().toString()))
                .param("because", texts(all, one -> String.join("\n", one.because())))
                .param(
                        "by",
                        all.stream()
                                .map(one -> one.broughtBy() == null
                                        ? null
                                        : one.broughtBy().value())
                                .toArray(Long[]::new))
                .param("now", now())
                .update();
    }

    private static String[] texts(List<NewPraise> all, java.util.function.Function<NewPraise, String> of) {
        return all.stream().map(of).toArray(String[]::new);
    }

    /** How many wait of each, for whoever finds more. */
    @Transactional(readOnly = true)
    Map<PersonId, Integer> waiting() {
        var waiting = new HashMap<PersonId, Integer>();
        jdbc.sql("select agent_id, waiting from successes.praise_waiting()").query(row -> {
            waiting.put(new PersonId(row.getLong("agent_id")), row.getInt("waiting"));
        });
        return waiting;
    }

    private static String hex(String source) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Praise praise(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("outcome");
        var success = row.getObject("success_id", Long.class);
        return new Praise(
                row.getLong("id"),
                new PersonId(row.getLong("agent_id")),
                row.getString("name"),
                row.getString("words"),
                Origin.of(row.getString("origin")),
                row.getString("heard"),
                row.getObject("said_on", java.time.LocalDate.class),
                texts(row.getArray("because")),
                row.getString("brought_by"),
                row.getObject("brought_at", OffsetDateTime.class).toInstant(),
                outcome == null ? null : Praise.Outcome.of(outcome),
                success == null ? null : new SuccessId(success),
                row.getBoolean("may_decide"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
