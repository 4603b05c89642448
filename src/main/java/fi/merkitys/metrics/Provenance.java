package fi.merkitys.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the figures come from. */
@Repository
public class Provenance {
    /**
     * @param lastContact the day of the last contact that has come in
     * @param finishedAt when the last import ended
     */
    public record Source(
            String name,
            @Nullable LocalDate lastContact,
            @Nullable Instant finishedAt) {}

    private final JdbcClient jdbc;

    Provenance(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Source> sources() {
        return jdbc.sql("""
            select s.name, cast(max(i.last_contact) as date) as last_contact, max(i.finished_at) as finished_at
            from contacts.source s
            left join contacts.import i on i.source_id = s.id and i.state = 'done'
            group by s.id, s.name
            order by lower(s.name)
            """)
                .query((row, number) -> {
                    var finished = row.getTimestamp("finished_at");
                    return new Source(
                            row.getString("name"),
                            row.getObject("last_contact", LocalDate.class),
                            finished == null ? null : finished.toInstant());
                })
                .list();
    }

    /** The last day that the figures reach, today at the latest; today where there are none. */
    LocalDate reaches(LocalDate today) {
        return jdbc.sql("select coalesce(contacts.last_day(:today), :today)")
                .param("today", today)
                .query(LocalDate.class)
                .single();
    }

    /** Contacts that wait until somebody says whose they are. */
    long contactsOfUnknownAgents() {
        return jdbc.sql("select coalesce(sum(accepted), 0) from contacts.unknown_agent")
                .query(Long.class)
                .single();
    }
}
