package fi.merkitys.successes;

import fi.merkitys.people.PersonId;
import fi.merkitys.successes.Success.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was told. The database gives out what the viewer may read. */
@Repository
@Transactional
public class Successes {
    private static final String SUCCESS = """
        select s.id, s.kind, s.teller_id, t.name as teller, s.words, s.effect, s.emoji, s.audience, s.told_at,
               s.edited_at, s.hidden_at is not null as hidden,
               v.id as value_id, v.kind as sort, v.name_en, v.name_fi, v.name_lt, v.retired_at is not null as retired,
               exists (select from successes.picture c where c.success_id = s.id) as picture,
               (select count(*) from successes.reply a where a.success_id = s.id) as replies
        from %s
        join people.person t on t.id = s.teller_id
        left join successes.value v on v.id = s.value_id
        """;
    private static final String ALONE = SUCCESS.formatted("successes.success s");
    /** What follows is of the table that orders them, under the name of l. */
    private static final String AT_PLACES =
            SUCCESS.formatted("successes.place l join successes.success s on s.id = l.success_id");

    private static final String FOR_PEOPLE =
            SUCCESS.formatted("successes.receiver l join successes.success s on s.id = l.success_id");
    private final JdbcClient jdbc;

    Successes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Optional<Success> find(SuccessId id, PersonId viewer) {
        var rows = jdbc.sql(ALONE + "where s.id = :id")
                .param("id", id.value())
                .query(Row::of)
                .list();
        return whole(rows, viewer).stream().findFirst();
    }

    /** The newest first, from after the given place on. What was removed is on no wall, and what was hidden on nobody's but one's own. */
    @Transactional(readOnly = true)
    public List<Success> page(Wall wall, @Nullable Place after, int most, PersonId viewer) {
        var rows = wallFrom(wall, after, jdbc.sql(statement(wall, after != null)))
                .param("most", most)
                .query(Row::of)
                .list();
        return whole(rows, viewer);
    }

    static StatementSpec wallFrom(Wall wall, @Nullable Place after, StatementSpec statement) {
        return Place.from(after, statement).param("of", of(wall), java.sql.Types.BIGINT);
    }

    /** @param further whether it begins at a place, and not with the newest */
    static String statement(Wall wall, boolean further) {
        return switch (wall) {
            case Wall.Everybody any -> ALONE + "where true\n" + inOrder("s.told_at", "s.id", further);
            case Wall.ToldBy any -> ALONE + "where s.teller_id = :of\n" + inOrder("s.told_at", "s.id", further);
            case Wall.OfTeam any ->
                AT_PLACES + "where l.team_id = :of\n" + inOrder("l.told_at", "l.success_id", further);
            // Of several teams of the site, the first stands for all.
            case Wall.OfSite any -> AT_PLACES + """
                where l.site_id = :of
                  and not exists (
                    select from successes.place o
                    where o.success_id = l.success_id and o.site_id = l.site_id and o.team_id < l.team_id
                  )
                """ + inOrder("l.told_at", "l.success_id", further);
            case Wall.OfPerson any ->
                FOR_PEOPLE + "where l.person_id = :of\n" + inOrder("l.told_at", "l.success_id", further);
        };
    }

    private static String inOrder(String at, String id, boolean further) {
        return (further ? "  and (%1$s, %2$s) < (:at, :id)\n" : "").formatted(at, id)
                + "order by %s desc, %s desc\nlimit :most".formatted(at, id);
    }

    private static @Nullable Long of(Wall wall) {
        return switch (wall) {
            case Wall.Everybody any -> null;
            case Wall.OfTeam team -> team.id();
            case Wall.OfSite site -> site.id();
            case Wall.OfPerson person -> person.id().value();
            case Wall.ToldBy person -> person.id().value();
        };
    }

    /** What was told of somebody and they have not opened. Of themselves nobody has to be told. */
    @Transactional(readOnly = true)
    public List<Success> unseenBy(PersonId person, int most) {
        var rows = jdbc.sql(FOR_PEOPLE + """
            where l.person_id = :person
              and l.seen_at is null
              and s.kind <> 'own'
            order by l.told_at desc, l.success_id desc
            limit :most
            """)
                .param("person", person.value())
                .param("most", most)
                .query(Row::of)
                .list();
        return whole(rows, person);
    }

    /** What a supervisor's people told of themselves since then and the supervisor has said nothing to, the oldest first. */
    @Transactional(readOnly = true)
    public List<Success> unansweredBy(PersonId supervisor, Instant since, int most) {
        var rows = jdbc.sql(ALONE + """
            where s.kind = 'own'
              and s.told_at >= :since
              and t.supervisor_id = :supervisor
              and not exists (
                select from successes.reply a where a.success_id = s.id and a.author_id = :supervisor
              )
              and not exists (
                select from successes.reaction a where a.success_id = s.id and a.person_id = :supervisor
              )
            order by s.told_at, s.id
            limit :most
            """)
                .param("supervisor", supervisor.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(Row::of)
                .list();
        return whole(rows, supervisor);
    }

    /** Of what the person was thanked for since then, the newest first. */
    @Transactional(readOnly = true)
    public List<Success> praiseOf(PersonId person, Instant since, int most, PersonId viewer) {
        var rows = jdbc.sql(FOR_PEOPLE + """
            where l.person_id = :person
              and l.told_at >= :since
              and s.kind <> 'own'
            order by l.told_at desc, l.success_id desc
            limit :most
            """)
                .param("person", person.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(Row::of)
                .list();
        return whole(rows, viewer);
    }

    @Transactional(readOnly = true)
    public long toldSince(PersonId teller, Instant since) {
        return jdbc.sql("select count(*) from successes.success where teller_id = :teller and told_at > :since")
                .param("teller", teller.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** The most that one of the receivers was told by this teller since then. */
    @Transactional(readOnly = true)
    public long toldOneSince(PersonId teller, List<PersonId> receivers, Instant since) {
        return jdbc.sql("""
            select coalesce(max(n), 0)
            from (
              select count(*) as n
              from successes.success s
              join successes.receiver r on r.success_id = s.id
              where s.teller_id = :teller and s.told_at > :since and r.person_id = any(:receivers)
              group by r.person_id
            ) of_each
            """)
                .param("teller", teller.value())
                .param("receivers", values(receivers))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** The one of the same words to the same people, where somebody pressed the button twice. */
    @Transactional(readOnly = true)
    public Optional<SuccessId> twin(NewSuccess success, Instant since) {
        return jdbc.sql("""
            select s.id
            from successes.success s
            where s.teller_id = :teller
              and s.words = :words
              and s.told_at > :since
              and (
                select array_agg(r.person_id order by r.person_id) from successes.receiver r where r.success_id = s.id
              ) = (select array_agg(p order by p) from unnest(:receivers::bigint[]) p)
            order by s.id desc
            limit 1
            """)
                .param("teller", success.teller().value())
                .param("words", success.words())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("receivers", values(success.receivers()))
                .query(Long.class)
                .optional()
                .map(SuccessId::new);
    }

    /** @param from whoever brings it in from a file, or none */
    SuccessId add(NewSuccess success, Instant at, @Nullable PersonId from, byte @Nullable [] fingerprint) {
        var id = jdbc.sql("""
            insert into successes.success (
              kind, teller_id, words, effect, value_id, emoji, audience, told_at, imported_by, fingerprint
            ) values (
              :kind, :teller, :words, nullif(:effect, ''), :value, nullif(:emoji, ''), :audience, :at, :from, :fingerprint
            )
            returning id
            """)
                .param("kind", success.kind().key())
                .param("teller", success.teller().value())
                .param("words", success.words())
                .param("effect", success.effect())
                .param("value", success.value(), java.sql.Types.BIGINT)
                .param("emoji", success.emoji())
                .param("audience", success.audience().key())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("from", from == null ? null : from.value(), java.sql.Types.BIGINT)
                .param("fingerprint", fingerprint, java.sql.Types.BINARY)
                .query(Long.class)
                .single();
        jdbc.sql("""
            insert into successes.receiver (success_id, person_id, told_at)
            select :id, p, :at from unnest(:receivers::bigint[]) p
            """)
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("receivers", values(success.receivers()))
                .update();
        jdbc.sql("""
            insert into successes.place (success_id, team_id, site_id, told_at)
            select distinct on (t.id) :id, t.id, t.site_id, :at::timestamptz
            from people.person p
            join people.team t on t.id = p.team_id
            where p.id = any(:receivers)
            """)
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("receivers", values(success.receivers()))
                .update();
        return new SuccessId(id);
    }

    /** The words as they were stay readable. */
    void edit(SuccessId id, NewSuccess as, Instant at) {
        jdbc.sql("""
            insert into successes.earlier (success_id, words, effect, until)
            select s.id, s.words, s.effect, :at
            from successes.success s
            where s.id = :id and (s.words, coalesce(s.effect, '')) is distinct from (:words, :effect)
            """)
                .param("id", id.value())
                .param("words", as.words())
                .param("effect", as.effect())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
            update successes.success
            set words = :words, effect = nullif(:effect, ''), value_id = :value, emoji = nullif(:emoji, ''),
                audience = :audience, edited_at = :at
            where id = :id
            """)
                .param("id", id.value())
                .param("words", as.words())
                .param("effect", as.effect())
                .param("value", as.value(), java.sql.Types.BIGINT)
                .param("emoji", as.emoji())
                .param("audience", as.audience().key())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** How it read before, the latest first. */
    @Transactional(readOnly = true)
    public List<Earlier> earlier(SuccessId id) {
        return jdbc.sql("""
            select words, effect, until from successes.earlier where success_id = :id order by until desc
            """)
                .param("id", id.value())
                .query((row, number) ->
                        new Earlier(row.getString("words"), row.getString("effect"), instant(row, "until")))
                .list();
    }

    /** Between the receivers and who told it, or as before. */
    void hide(SuccessId id, @Nullable Instant at) {
        jdbc.sql("update successes.success set hidden_at = :at where id = :id")
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", id.value())
                .update();
    }

    /** @return false where somebody else told it */
    boolean takeBack(SuccessId id, PersonId teller) {
        return jdbc.sql("delete from successes.success where id = :id and teller_id = :teller")
                        .param("id", id.value())
                        .param("teller", teller.value())
                        .update()
                == 1;
    }

    /** Once, by a receiver. */
    void seen(SuccessId id, PersonId receiver, Instant at) {
        jdbc.sql("""
            update successes.receiver
            set seen_at = :at
            where success_id = :id and person_id = :receiver and seen_at is null
            """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .param("receiver", receiver.value())
                .update();
    }

    /** With whom it is for, and what was said without words: two questions for a whole page. */
    private List<Success> whole(List<Row> rows, PersonId viewer) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var ids = rows.stream().map(Row::id).toArray(Long[]::new);
        var receivers = new HashMap<Long, List<Person>>();
        jdbc.sql("""
            select r.success_id, p.id, p.name
            from successes.receiver r
            join people.person p on p.id = r.person_id
            where r.success_id = any(:ids)
            order by lower(p.name), p.id
            """).param("ids", ids).query(row -> {
            receivers
                    .computeIfAbsent(row.getLong("success_id"), any -> new ArrayList<>())
                    .add(new Person(new PersonId(row.getLong("id")), row.getString("name")));
        });
        var reactions = new HashMap<Long, Map<Reaction, Integer>>();
        var mine = new HashMap<Long, Set<Reaction>>();
        jdbc.sql("""
            select a.success_id, a.kind, count(*) as n, bool_or(a.person_id = :viewer) as mine
            from successes.reaction a
            where a.success_id = any(:ids)
            group by a.success_id, a.kind
            """).param("ids", ids).param("viewer", viewer.value()).query(row -> {
            var kind = Reaction.of(row.getString("kind")).orElseThrow();
            reactions
                    .computeIfAbsent(row.getLong("success_id"), any -> new EnumMap<>(Reaction.class))
                    .put(kind, row.getInt("n"));
            if (row.getBoolean("mine")) {
                mine.computeIfAbsent(row.getLong("success_id"), any -> EnumSet.noneOf(Reaction.class))
                        .add(kind);
            }
        });
        return rows.stream()
                .map(row -> row.success(
                        receivers.getOrDefault(row.id(), List.of()),
                        reactions.getOrDefault(row.id(), Map.of()),
                        mine.getOrDefault(row.id(), Set.of())))
                .toList();
    }

    /** One line of the answer, without what hangs on it. */
    private record Row(
            long id,
            Kind kind,
            Person teller,
            String words,
            @Nullable String effect,
            @Nullable Value value,
            @Nullable String emoji,
            Audience audience,
            Instant toldAt,
            @Nullable Instant editedAt,
            boolean hidden,
            boolean picture,
            int replies) {
        static Row of(ResultSet row, int number) throws SQLException {
            var value = row.getString("sort") == null
                    ? null
                    : new Value(
                            row.getLong("value_id"),
                            Value.Sort.of(row.getString("sort")),
                            row.getString("name_en"),
                            row.getString("name_fi"),
                            row.getString("name_lt"),
                            row.getBoolean("retired"));
            var edited = row.getObject("edited_at", OffsetDateTime.class);
            return new Row(
                    row.getLong("id"),
                    Kind.of(row.getString("kind")),
                    new Person(new PersonId(row.getLong("teller_id")), row.getString("teller")),
                    row.getString("words"),
                    row.getString("effect"),
                    value,
                    row.getString("emoji"),
                    Audience.of(row.getString("audience")).orElseThrow(),
                    instant(row, "told_at"),
                    edited == null ? null : edited.toInstant(),
                    row.getBoolean("hidden"),
                    row.getBoolean("picture"),
                    row.getInt("replies"));
        }

        Success success(List<Person> receivers, Map<Reaction, Integer> reactions, Set<Reaction> mine) {
            return new Success(
                    new SuccessId(id),
                    kind,
                    teller,
                    receivers,
                    words,
                    effect,
                    value,
                    emoji,
                    audience,
                    toldAt,
                    editedAt,
                    hidden,
                    picture,
                    reactions,
                    mine,
                    replies);
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Long[] values(List<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(Long[]::new);
    }
}
