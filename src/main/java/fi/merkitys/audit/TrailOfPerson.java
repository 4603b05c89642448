package fi.merkitys.audit;

import fi.merkitys.people.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the audit trail holds about one person; for that person's own eyes. */
@Repository
@Transactional(readOnly = true)
public class TrailOfPerson {
    private static final int A_PAGE = 100;

    private final JdbcClient jdbc;

    TrailOfPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param id later ones are greater
     * @param actor person, script, system or nobody
     * @param actorId who did it, if a person did
     * @param name of the person who did it, if one did
     * @param self whether that is the person whom it is about
     * @param deputyOf as whose deputy somebody looked, if so
     * @param program the name of the token with which a script came, if the organisation has made one
     * @param madeBy who made that token
     */
    public record Look(
            long id,
            Instant at,
            String actor,
            @Nullable Long actorId,
            @Nullable String name,
            boolean self,
            String deed,
            @Nullable String data,
            @Nullable String about,
            @Nullable String deputyOf,
            @Nullable String program,
            @Nullable String madeBy) {
        /** What was done, as the key of its text ends. */
        public String key() {
            return data == null ? deed : deed + "." + data;
        }
    }

    /** @param earlier where the next page begins, if there is one */
    public record Page(List<Look> looks, @Nullable Long earlier) {}

    /** A hundred entries before one of them, newest first. */
    public Page before(PersonId person, long id) {
        var looks = read(person, id, "limit " + (A_PAGE + 1));
        return looks.size() <= A_PAGE
                ? new Page(looks, null)
                : new Page(
                        List.copyOf(looks.subList(0, A_PAGE)),
                        looks.get(A_PAGE - 1).id());
    }

    /**
     * @param others how many other people looked at the person's data or took them along
     * @param last the name of the last of them, where that person is still known
     * @param programs how often a script took everybody's along
     */
    public record Lately(
            int others, @Nullable String last, @Nullable Instant at, int programs) {}

    public Lately since(PersonId person, Instant since) {
        return jdbc.sql("""
            with seen as (
              select e.id, e.at, e.actor, e.actor_id
              from audit.entry e
              where (e.people @> array[cast(:person as bigint)] or e.everybody)
                and e.deed in ('looked', 'exported')
                and e.actor_id is distinct from :person
                and e.at >= :since
            )
            select (select count(distinct actor_id) from seen) as others,
                   (select count(*) from seen where actor = 'script') as programs,
                   l.at,
                   case when p.erased then null else p.name end as last
            from (values (1)) as one
            left join lateral (select at, actor_id from seen where actor = 'person' order by id desc limit 1) l on true
            left join people.person p on p.id = l.actor_id
            """)
                .param("person", person.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, number) -> {
                    var at = row.getObject("at", OffsetDateTime.class);
                    return new Lately(
                            row.getInt("others"),
                            row.getString("last"),
                            at == null ? null : at.toInstant(),
                            row.getInt("programs"));
                })
                .single();
    }

    public List<Look> all(PersonId person) {
        return read(person, Long.MAX_VALUE, "");
    }

    public long count(PersonId person) {
        return jdbc.sql("""
            select count(*)
            from audit.entry e
            where e.people @> array[cast(:person as bigint)]
               or e.everybody
            """).param("person", person.value()).query(Long.class).single();
    }

    /** Entries in which the person's own number stands, as whoever did it or as whose data it was. */
    public long countNaming(PersonId person) {
        return jdbc.sql("""
            select (select count(*) from audit.entry e where e.people @> array[cast(:person as bigint)])
                 + (select count(*) from audit.entry e
                    where e.actor_id = :person and not e.people @> array[cast(:person as bigint)])
            """).param("person", person.value()).query(Long.class).single();
    }

    private List<Look> read(PersonId person, long before, String limit) {
        return jdbc.sql("""
            select e.id, e.at, e.actor, e.actor_id, case when p.erased then null else p.name end as name,
                   e.actor_id is not distinct from :person as self, e.deed, e.data, e.about,
                   case when s.erased then null else s.name end as deputy_of,
                   case when e.actor = 'script' then substring(e.about from ' token [0-9]+ by [0-9]+: (.*)$') end as program,
                   case when m.erased then null else m.name end as made_by
            from audit.entry e
            left join people.person p on p.id = e.actor_id
            left join people.person s
              on s.id = case when e.deed = 'looked' and e.about ~ '^[0-9]+$' then cast(e.about as bigint) end
            left join people.person m
              on m.id = case when e.actor = 'script'
                             then cast(substring(e.about from ' token [0-9]+ by ([0-9]+): ') as bigint) end
            where (e.people @> array[cast(:person as bigint)] or e.everybody)
              and e.id < :before
            order by e.id desc
            """ + limit)
                .param("person", person.value())
                .param("before", before)
                .query((row, number) -> new Look(
                        row.getLong("id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getObject("actor_id", Long.class),
                        row.getString("name"),
                        row.getBoolean("self"),
                        row.getString("deed"),
                        row.getString("data"),
                        row.getString("about"),
                        row.getString("deputy_of"),
                        row.getString("program"),
                        row.getString("made_by")))
                .list();
    }
}
