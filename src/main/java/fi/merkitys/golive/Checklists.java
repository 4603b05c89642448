package fi.merkitys.golive;

import fi.merkitys.audit.AuditTrail;
import fi.merkitys.people.PersonId;
import fi.merkitys.rights.Category;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The checklists: the one that holds, and how it came and went. */
@Repository
public class Checklists {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final AuditTrail trail;

    Checklists(JdbcClient jdbc, Clock clock, AuditTrail trail) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.trail = trail;
    }

    /** The one that holds. */
    public Optional<Signed> find() {
        return jdbc.sql("""
            select c.dialogue_on, c.dialogue_with, c.informed_on, c.informed_how, c.assessed_on, c.legal_basis,
                   c.responsible, c.necessity, c.filled_at, p.name
            from golive.checklist c
            left join people.person p on p.id = c.filled_by
            where c.withdrawn_at is null
            """).query(Checklists::signed).optional();
    }

    /** The newest, whether it holds or not: whoever fills it in anew begins with it. */
    public Optional<Signed> last() {
        return jdbc.sql("""
            select c.dialogue_on, c.dialogue_with, c.informed_on, c.informed_how, c.assessed_on, c.legal_basis,
                   c.responsible, c.necessity, c.filled_at, p.name
            from golive.checklist c
            left join people.person p on p.id = c.filled_by
            order by c.id desc
            limit 1
            """).query(Checklists::signed).optional();
    }

    /** Why figures were switched off, as long as they are. */
    public Optional<Withdrawn> withdrawn() {
        return jdbc.sql("""
            select p.name as by, c.withdrawn_at as at, c.withdrawn_why as why
            from golive.checklist c
            left join people.person p on p.id = c.withdrawn_by
            where c.withdrawn_why is not null
              and c.id = (select max(id) from golive.checklist)
            """)
                .query((row, number) -> new Withdrawn(
                        row.getString("by"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("why")))
                .optional();
    }

    /** @param by the name of who switched figures off */
    public record Withdrawn(@Nullable String by, Instant at, String why) {}

    /** @param by the name of who filled it in */
    public record Signed(Checklist checklist, @Nullable String by, Instant at) {}

    /** From now on this one holds, and figures are used. */
    @Transactional
    public void fillIn(Checklist checklist, PersonId by) {
        keep(checklist, by);
        trail.goLiveFilledIn(by);
    }

    /** The same without an entry in the audit trail, for whoever makes an organisation with a history. */
    public void keep(Checklist checklist, PersonId by) {
        jdbc.sql("update golive.checklist set withdrawn_at = :now, withdrawn_by = :by where withdrawn_at is null")
                .param("now", now())
                .param("by", by.value())
                .update();
        var necessity = new TreeMap<String, String>();
        checklist.necessity().forEach((category, why) -> necessity.put(category.key(), why));
        jdbc.sql("""
            insert into golive.checklist (
              dialogue_on, dialogue_with, informed_on, informed_how, assessed_on, legal_basis, responsible, necessity,
              filled_by, filled_at
            ) values (
              :dialogueOn, :dialogueWith, :informedOn, :informedHow, :assessedOn, :legalBasis, :responsible,
              cast(:necessity as jsonb), :by, :now
            )
            """)
                .param("dialogueOn", checklist.dialogueOn())
                .param("dialogueWith", checklist.dialogueWith())
                .param("informedOn", checklist.informedOn())
                .param("informedHow", checklist.informedHow())
                .param("assessedOn", checklist.assessedOn())
                .param("legalBasis", checklist.legalBasis())
                .param("responsible", checklist.responsible())
                .param("necessity", JsonMapper.shared().writeValueAsString(necessity))
                .param("by", by.value())
                .param("now", now())
                .update();
    }

    /** Figures are off at once, also where there is a month of grace. */
    @Transactional
    public void withdraw(String why, PersonId by) {
        var withdrawn = jdbc.sql("""
            update golive.checklist
            set withdrawn_at = :now, withdrawn_by = :by, withdrawn_why = :why
            where withdrawn_at is null
            """)
                .param("now", now())
                .param("by", by.value())
                .param("why", why)
                .update();
        jdbc.sql("delete from golive.grace").update();
        if (withdrawn > 0) {
            trail.goLiveWithdrawn(by);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Signed signed(ResultSet row, int number) throws SQLException {
        var reasons =
                JsonMapper.shared().readValue(row.getString("necessity"), new TypeReference<Map<String, String>>() {});
        var necessity = new EnumMap<Category, String>(Category.class);
        reasons.forEach((key, why) -> Category.of(key).ifPresent(category -> necessity.put(category, why)));
        return new Signed(
                new Checklist(
                        row.getObject("dialogue_on", LocalDate.class),
                        row.getString("dialogue_with"),
                        row.getObject("informed_on", LocalDate.class),
                        row.getString("informed_how"),
                        row.getObject("assessed_on", LocalDate.class),
                        row.getString("legal_basis"),
                        row.getString("responsible"),
                        necessity),
                row.getString("name"),
                row.getObject("filled_at", OffsetDateTime.class).toInstant());
    }
}
