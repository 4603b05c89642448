package fi.merkitys.concerns.handling;

import fi.merkitys.concerns.ConcernId;
import fi.merkitys.concerns.Seal;
import fi.merkitys.people.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What handlers did about a concern, for handlers alone, sealed and never changed. Looks stand here and not in the audit
 * trail: there they would tell who raised something.
 */
@Repository
@Transactional
class Log {
    private static final String WHAT = "note";
    private final JdbcClient jdbc;
    private final Seal seal;

    Log(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** What was done. */
    enum Deed {
        LOOKED,
        ACKNOWLEDGED,
        INVESTIGATED,
        ANSWERED,
        CLOSED,
        WROTE,
        NOTED,
        HANDED_OVER;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** As it is sealed. */
    private record Sealed(long by, Deed deed, String words) {}

    @Transactional(readOnly = true)
    public List<LogEntry> of(ConcernId concern) {
        return jdbc.sql("""
            select n.id, n.noted_on, n.sealed
            from concerns.note n
            where n.concern_id = :concern
            order by n.position
            """)
                .param("concern", concern.value())
                .query((row, number) -> {
                    var sealed = seal.open(row.getBytes("sealed"), Sealed.class, WHAT, row.getObject("id", UUID.class));
                    return new LogEntry(
                            row.getObject("noted_on", LocalDate.class),
                            new PersonId(sealed.by()),
                            sealed.deed().key(),
                            sealed.words());
                })
                .list();
    }

    void add(ConcernId concern, PersonId by, Deed deed, String words, LocalDate on) {
        var id = UUID.randomUUID();
        jdbc.sql("""
            insert into concerns.note (id, concern_id, position, noted_on, sealed)
            select :id, :concern, coalesce(max(n.position), 0) + 1, :on, :sealed
            from concerns.note n
            where n.concern_id = :concern
            """)
                .param("id", id)
                .param("concern", concern.value())
                .param("on", on)
                .param("sealed", seal.text(new Sealed(by.value(), deed, words), WHAT, id))
                .update();
    }

    /** Once a day is enough. */
    void looked(ConcernId concern, PersonId by, LocalDate on) {
        var known = of(concern).stream()
                .anyMatch(entry -> entry.by().equals(by)
                        && entry.on().equals(on)
                        && entry.deed().equals("looked"));
        if (!known) {
            add(concern, by, Deed.LOOKED, "", on);
        }
    }
}
