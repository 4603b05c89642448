package fi.merkitys.instructions;

import fi.merkitys.instructions.Step.What;
import fi.merkitys.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was done about guides, and how they read before; nobody changes it afterwards. */
@Repository
@Transactional
class History {
    private static final int SHOWN = 50;
    private final JdbcClient jdbc;

    History(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    List<Step> of(InstructionId id) {
        return jdbc.sql("""
            select e.kind, e.at, b.name as by, t.name as to, e.words, e.due_on, e.version, e.reports
            from instructions.event e
            left join people.person b on b.id = e.by_id
            left join people.person t on t.id = e.to_id
            where e.instruction_id = :id
            order by e.id desc
            limit :most
            """)
                .param("id", id.value())
                .param("most", SHOWN)
                .query((row, number) -> new Step(
                        What.of(row.getString("kind")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by"),
                        row.getString("to"),
                        row.getString("words"),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("version", Integer.class),
                        row.getInt("reports")))
                .list();
    }

    /** @param to whom it goes to, or none */
    void take(InstructionId id, Step step, PersonId by, @Nullable PersonId to) {
        jdbc.sql("""
            insert into instructions.event (instruction_id, at, kind, by_id, to_id, words, due_on, version, reports)
            values (:id, :at, :kind, :by, :to, :words, :dueOn, :version, :reports)
            """)
                .param("id", id.value())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .param("kind", step.what().key())
                .param("by", by.value())
                .param("to", to == null ? null : to.value(), java.sql.Types.BIGINT)
                .param("words", step.words(), java.sql.Types.VARCHAR)
                .param("dueOn", step.dueOn(), java.sql.Types.DATE)
                .param("version", step.version(), java.sql.Types.INTEGER)
                .param("reports", step.reports())
                .update();
    }

    /** As the guide stands there now. */
    void keep(InstructionId id, PersonId by, Instant at) {
        jdbc.sql("""
            insert into instructions.version (instruction_id, number, title, address, words, language, by_id, at)
            select i.id, i.version, i.title, i.address, i.words, i.language, :by, :at
            from instructions.instruction i
            where i.id = :id
            """)
                .param("id", id.value())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Transactional(readOnly = true)
    Optional<Version> version(InstructionId id, int number) {
        return jdbc.sql("""
            select v.number, v.title, v.address, v.words, v.language, p.name as by, v.at
            from instructions.version v
            join people.person p on p.id = v.by_id
            where v.instruction_id = :id
              and v.number = :number
            """)
                .param("id", id.value())
                .param("number", number)
                .query((row, any) -> new Version(
                        row.getInt("number"),
                        row.getString("title"),
                        Content.of(row.getString("address"), row.getString("words")),
                        row.getString("language"),
                        row.getString("by"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional();
    }
}
