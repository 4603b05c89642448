package fi.merkitys.rights.retention;

import fi.merkitys.audit.AuditTrail;
import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How long this organisation keeps what. */
@Repository
public class Periods {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final AuditTrail trail;

    Periods(JdbcClient jdbc, Clock clock, AuditTrail trail) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.trail = trail;
    }

    /** @param reason why it is not the usual one, or none */
    public record Chosen(
            Keeping keeping, int amount, @Nullable String reason) {}

    public Map<Keeping, Chosen> all() {
        var all = new EnumMap<Keeping, Chosen>(Keeping.class);
        for (var keeping : Keeping.values()) {
            all.put(keeping, new Chosen(keeping, keeping.usual(), null));
        }
        jdbc.sql("""
            select distinct on (kind) kind, amount, reason
            from rights.retention_period
            order by kind, id desc
            """).query(row -> {
            var keeping = Keeping.of(row.getString("kind"));
            if (keeping.isPresent()) {
                all.put(keeping.get(), new Chosen(keeping.get(), row.getInt("amount"), row.getString("reason")));
            }
        });
        return all;
    }

    /** @return the key of what is wrong with it, or none */
    @Transactional
    public @Nullable String choose(Keeping keeping, int amount, String reason, PersonId by) {
        if (amount < keeping.least() || amount > keeping.most()) {
            return "rights.retention.outside";
        }
        if (reason.isBlank()) {
            return "rights.retention.why";
        }
        jdbc.sql("""
            insert into rights.retention_period (kind, amount, reason, set_by, set_at)
            values (:kind, :amount, :reason, :by, :now)
            """)
                .param("kind", keeping.key())
                .param("amount", amount)
                .param("reason", reason.replace("\0", "").strip())
                .param("by", by.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        trail.retentionChanged(
                by, keeping.key() + " " + amount + " " + keeping.unit().key());
        return null;
    }
}
