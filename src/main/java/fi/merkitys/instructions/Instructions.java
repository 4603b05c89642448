package fi.merkitys.instructions;

import static fi.merkitys.instructions.InstructionRow.INSTRUCTIONS;

import fi.merkitys.identity.Viewer;
import fi.merkitys.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The register. Everybody reads it; the database lets those change a guide who see to it. */
@Repository
@Transactional
public class Instructions {
    private final JdbcClient jdbc;

    Instructions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Optional<Instruction> find(InstructionId id, Viewer viewer) {
        return about(viewer, "where i.id = :id")
                .param("id", id.value())
                .query(InstructionRow::read)
                .optional();
    }

    /** For somebody who changes it: whoever else does waits. Nobody else gets it. */
    Optional<Instruction> hold(InstructionId id, Viewer viewer) {
        return jdbc.sql("select id from instructions.instruction where id = :id for update")
                .param("id", id.value())
                .query(Long.class)
                .optional()
                .flatMap(found -> find(id, viewer));
    }

    /** A page of them by their titles. */
    @Transactional(readOnly = true)
    List<Instruction> page(Search search, Viewer viewer, LocalDate today, int most) {
        var patterns = search.patterns();
        return about(viewer, """
            where i.retired_at is null
              and %s
              and %s
              and (cast(:client as bigint) is null or i.client_id is null or i.client_id = :client)
              and (cast(:queue as integer) is null or i.queue_id is null or i.queue_id = :queue)
              and (
                cast(:after as bigint) is null
                or (lower(i.title), i.id) > (select lower(b.title), b.id from instructions.instruction b where b.id = :after)
              )
            order by lower(i.title), i.id
            limit :most
            """.formatted(
                                search.shelf().condition(),
                                patterns.isEmpty() ? "true" : "i.id in (select instructions.holding(:patterns))"))
                .param("patterns", patterns.toArray(String[]::new))
                .param("client", search.client(), java.sql.Types.BIGINT)
                .param("queue", search.queue(), java.sql.Types.INTEGER)
                .param("after", search.after(), java.sql.Types.BIGINT)
                .param("today", today)
                .param("most", most)
                .query(InstructionRow::read)
                .list();
    }

    /** @param unverified those that are not stale as well */
    public record Counts(long all, long stale, long unverified) {}

    @Transactional(readOnly = true)
    Counts counts(LocalDate today) {
        return jdbc.sql("""
            select count(*) as all, count(*) filter (where %s) as stale, count(*) filter (where %s) as unverified
            from instructions.instruction i
            where i.retired_at is null
            """.formatted(Shelf.STALE.condition(), Shelf.UNVERIFIED.condition()))
                .param("today", today)
                .query(Counts.class)
                .single();
    }

    /** What may need the viewer until that day, the most urgent first. */
    @Transactional(readOnly = true)
    public List<Instruction> seenToBy(Viewer viewer, LocalDate until, int most) {
        return about(viewer, """
            where i.retired_at is null
              and (
                i.repairer_id = :viewer
                or i.owner_id = :viewer
                  and (i.reports > 0 or i.changed_at is not null or i.repair_by is not null or i.review_on <= :until)
              )
            order by least(i.repair_by, i.review_on), i.id
            limit :most
            """)
                .param("until", until)
                .param("most", most)
                .query(InstructionRow::read)
                .list();
    }

    private StatementSpec about(Viewer viewer, String where) {
        return jdbc.sql(INSTRUCTIONS + where).param("viewer", viewer.id().value());
    }

    /** Who mends it from now on, and by when; the reminder begins anew. */
    void give(InstructionId id, PersonId to, LocalDate until) {
        jdbc.sql("""
            update instructions.instruction
            set repairer_id = :to, repair_by = :until, repair_told = false
            where id = :id
            """)
                .param("to", to.value())
                .param("until", until)
                .param("id", id.value())
                .update();
    }

    void rewrite(InstructionId id, Draft draft, int version, @Nullable Instant changedAt) {
        jdbc.sql("""
            update instructions.instruction
            set title = :title, address = :address, words = :words, language = :language, client_id = :client,
                queue_id = :queue, months = :months, version = :version,
                changed_at = coalesce(cast(:changedAt as timestamptz), changed_at)
            where id = :id
            """)
                .param("title", draft.title())
                .param("address", draft.content().address(), java.sql.Types.VARCHAR)
                .param("words", draft.content().words(), java.sql.Types.VARCHAR)
                .param("language", draft.language())
                .param("client", draft.client(), java.sql.Types.BIGINT)
                .param("queue", draft.queue(), java.sql.Types.INTEGER)
                .param("months", draft.months())
                .param("version", version)
                .param(
                        "changedAt",
                        changedAt == null ? null : changedAt.atOffset(ZoneOffset.UTC),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", id.value())
                .update();
    }

    /** It is right as it is: nobody has to mend it any more, and all reminders begin anew. */
    void verify(InstructionId id, PersonId by, LocalDate on, LocalDate reviewOn) {
        jdbc.sql("""
            update instructions.instruction
            set verified_on = :on, verified_by = :by, changed_at = null, review_on = :reviewOn, review_told = 0,
                repairer_id = null, repair_by = null, repair_told = false
            where id = :id
            """)
                .param("on", on)
                .param("by", by.value())
                .param("reviewOn", reviewOn)
                .param("id", id.value())
                .update();
    }

    void pass(InstructionId id, PersonId to) {
        jdbc.sql("update instructions.instruction set owner_id = :to where id = :id")
                .param("to", to.value())
                .param("id", id.value())
                .update();
    }

    void retire(InstructionId id, @Nullable Instant at) {
        jdbc.sql("update instructions.instruction set retired_at = :at where id = :id")
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", id.value())
                .update();
    }
}
