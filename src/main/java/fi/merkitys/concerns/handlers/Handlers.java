package fi.merkitys.concerns.handlers;

import fi.merkitys.people.PersonId;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who was appointed to read concerns. Everybody may know. */
@Repository
@Transactional
public class Handlers {
    private final JdbcClient jdbc;

    Handlers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<Handler> all() {
        return jdbc.sql("""
            select h.person_id, p.name, s.name as site, h.appointed_on
            from concerns.handler h
            join people.person p on p.id = h.person_id
            left join people.site s on s.id = h.site_id
            order by lower(p.name), p.id
            """)
                .query((row, number) -> new Handler(
                        new PersonId(row.getLong("person_id")),
                        row.getString("name"),
                        row.getString("site"),
                        row.getObject("appointed_on", LocalDate.class)))
                .list();
    }

    @Transactional(readOnly = true)
    public boolean has(PersonId person) {
        return jdbc.sql("select exists (select from concerns.handler where person_id = :person)")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /** @return whether they were not there yet */
    boolean add(PersonId person, @Nullable Long site, PersonId by, LocalDate on) {
        return jdbc.sql("""
            insert into concerns.handler (person_id, site_id, appointed_by, appointed_on)
            values (:person, :site, :by, :on)
            on conflict do nothing
            """)
                        .param("person", person.value())
                        .param("site", site, Types.BIGINT)
                        .param("by", by.value())
                        .param("on", on)
                        .update()
                == 1;
    }

    /** @return whether they were there */
    boolean remove(PersonId person) {
        return jdbc.sql("delete from concerns.handler where person_id = :person")
                        .param("person", person.value())
                        .update()
                == 1;
    }
}
