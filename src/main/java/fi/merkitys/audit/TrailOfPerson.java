package fi.merkitys.audit;

import fi.merkitys.people.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
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
     * @param actor person, script, system or nobody
     * @param name of the person who did it, if one did
     * @param deputyOf as whose deputy somebody looked, if so
     * @param self whether that is the person whom it is about
     */
    public record Look(
            Instant at,
            String actor,
            @Nullable String name,
            boolean self,
            String deed,
            @Nullable String data,
            @Nullable String about,
            @Nullable String deputyOf) {
        /** What was done, as the key of its text ends. */
        public String key() {
            return data == null ? deed : deed + "." + data;
        }
    }

    /** The newest hundred, newest first. */
    public List<Look> newest(PersonId person) {
        return read(person, "limit " + A_PAGE);
    }

    public List<Look> all(PersonId person) {
        return read(person, "");
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

    private List<Look> read(PersonId person, String limit) {
        return jdbc.sql("""
            select e.at, e.actor, case when p.erased then null else p.name end as name,
                   e.actor_id is not distinct from :person as self, e.deed, e.data, e.about,
                   case when s.erased then null else s.name end as deputy_of
            from audit.entry e
            left join people.person p on p.id = e.actor_id
            left join people.person s
              on s.id = case when e.deed = 'looked' and e.about ~ '^[0-9]+$' then cast(e.about as bigint) end
            where e.people @> array[cast(:person as bigint)]
               or e.everybody
            order by e.id desc
            """ + limit)
                .param("person", person.value())
                .query((row, number) -> new Look(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("name"),
                        row.getBoolean("self"),
                        row.getString("deed"),
                        row.getString("data"),
                        row.getString("about"),
                        row.getString("deputy_of")))
                .list();
    }
}
