package fi.merkitys.support;

import fi.merkitys.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The steps of matters, with who signed them. */
@Repository
@Transactional
public class Steps {
    private final JdbcClient jdbc;

    Steps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first first; whoever was invited into one finds that one and what came after it. */
    @Transactional(readOnly = true)
    public List<Step> of(MatterId matter) {
        return read("m.id = :id", matter.value()).getOrDefault(matter, List.of());
    }

    /** Those of everything about the employee. */
    @Transactional(readOnly = true)
    public Map<MatterId, List<Step>> about(PersonId employee) {
        return read("m.employee_id = :id", employee.value());
    }

    private Map<MatterId, List<Step>> read(String which, long id) {
        var signatures = signatures(which, id);
        var steps = new HashMap<MatterId, List<Step>>();
        jdbc.sql("""
            select s.matter_id, s.id, s.position, s.rung, s.kind, s.due_on, s.reason, s.held_on, s.agreed,
                   s.employee_words, s.needs, s.until_on, s.supervisor_words, s.version
            from support.step s
            join support.matter m on m.id = s.matter_id
            where %s
            order by s.matter_id, s.position
            """.formatted(which)).param("id", id).query(row -> {
            steps.computeIfAbsent(new MatterId(row.getLong("matter_id")), any -> new ArrayList<>())
                    .add(step(row, signatures.getOrDefault(row.getLong("id"), List.of())));
        });
        return steps;
    }

    private Map<Long, List<Signature>> signatures(String which, long id) {
        var signatures = new HashMap<Long, List<Signature>>();
        jdbc.sql("""
            select g.step_id, g.person_id, g.name, g.signed_at, g.version, g.hash, g.agrees, g.words
            from support.signature g
            join support.step s on s.id = g.step_id
            join support.matter m on m.id = s.matter_id
            where %s
            order by g.signed_at, g.person_id
            """.formatted(which)).param("id", id).query(row -> {
            signatures
                    .computeIfAbsent(row.getLong("step_id"), any -> new ArrayList<>())
                    .add(signature(row));
        });
        return signatures;
    }

    /** @param reason none where it follows by itself */
    void add(MatterId matter, int position, Rung rung, StepKind kind, LocalDate due, @Nullable String reason) {
        jdbc.sql("""
            insert into support.step (matter_id, position, rung, kind, due_on, reason)
            values (:matter, :position, :rung, :kind, :due, :reason)
            """)
                .param("matter", matter.value())
                .param("position", position)
                .param("rung", rung.number())
                .param("kind", kind.key())
                .param("due", due)
                .param("reason", reason, Types.VARCHAR)
                .update();
    }

    /** As another version: whoever had signed the one before signs anew. */
    void write(Step step, Written words) {
        jdbc.sql("""
            update support.step
            set held_on = :heldOn, agreed = nullif(:agreed, ''), employee_words = nullif(:byEmployee, ''),
                needs = nullif(:needs, ''), until_on = :untilOn, supervisor_words = nullif(:bySupervisor, ''),
                version = version + 1
            where id = :id
            """)
                .param("heldOn", words.heldOn(), Types.DATE)
                .param("agreed", words.agreed())
                .param("byEmployee", words.byEmployee())
                .param("needs", words.needs())
                .param("untilOn", words.untilOn(), Types.DATE)
                .param("bySupervisor", words.bySupervisor())
                .param("id", step.id())
                .update();
    }

    void sign(Step step, PersonId person, String name, boolean agrees, String words, Instant at) {
        jdbc.sql("""
            insert into support.signature (step_id, person_id, version, name, signed_at, hash, agrees, words)
            values (:step, :person, :version, :name, :at, :hash, :agrees, nullif(:words, ''))
            on conflict do nothing
            """)
                .param("step", step.id())
                .param("person", person.value())
                .param("version", step.version())
                .param("name", name)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("hash", HexFormat.of().parseHex(step.fingerprint()))
                .param("agrees", agrees)
                .param("words", words)
                .update();
    }

    private static Step step(ResultSet row, List<Signature> signatures) throws SQLException {
        return new Step(
                row.getLong("id"),
                row.getInt("position"),
                Rung.of(row.getInt("rung")),
                StepKind.of(row.getString("kind")).orElseThrow(),
                row.getObject("due_on", LocalDate.class),
                row.getString("reason"),
                new Written(
                        row.getObject("held_on", LocalDate.class),
                        text(row, "agreed"),
                        text(row, "employee_words"),
                        text(row, "needs"),
                        row.getObject("until_on", LocalDate.class),
                        text(row, "supervisor_words")),
                row.getInt("version"),
                signatures);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    private static Signature signature(ResultSet row) throws SQLException {
        return new Signature(
                new PersonId(row.getLong("person_id")),
                row.getString("name"),
                row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"),
                HexFormat.of().formatHex(row.getBytes("hash")),
                row.getBoolean("agrees"),
                row.getString("words"));
    }
}
