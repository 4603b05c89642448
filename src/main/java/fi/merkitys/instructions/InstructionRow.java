package fi.merkitys.instructions;

import fi.merkitys.instructions.Instruction.Care;
import fi.merkitys.instructions.Instruction.Person;
import fi.merkitys.instructions.Instruction.Repair;
import fi.merkitys.instructions.Instruction.Standing;
import fi.merkitys.instructions.Instruction.Used;
import fi.merkitys.instructions.Instruction.Verified;
import fi.merkitys.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A guide as PostgreSQL gives it to the viewer. */
final class InstructionRow {
    /** With {@code :viewer}. */
    static final String INSTRUCTIONS = """
        select i.id, i.title, i.address, i.words, i.language, i.client_id, l.name as client, i.queue_id, q.name as queue,
               i.owner_id, o.name as owner, i.months, i.review_on, i.verified_on, v.name as verifier, i.repairer_id,
               m.name as repairer, i.repair_by, i.changed_at, i.reports, i.version, i.retired_at,
               i.owner_id = :viewer as owns, i.repairer_id is not distinct from :viewer as mends,
               (select people.viewer_is('hr', 'administrator')) as keeps,
               i.reports > 0 and exists (
                 select
                 from instructions.report r
                 where r.instruction_id = i.id and r.reporter_id = :viewer and r.closed_at is null
               ) as reported
        from instructions.instruction i
        join people.person o on o.id = i.owner_id
        left join people.person v on v.id = i.verified_by
        left join people.person m on m.id = i.repairer_id
        left join people.client l on l.id = i.client_id
        left join contacts.queue q on q.id = i.queue_id
        """;

    private InstructionRow() {}

    static Instruction read(ResultSet row, int number) throws SQLException {
        return new Instruction(
                new InstructionId(row.getLong("id")),
                row.getString("title"),
                Content.of(row.getString("address"), row.getString("words")),
                row.getString("language"),
                new Used(
                        row.getObject("client_id", Long.class),
                        row.getString("client"),
                        row.getObject("queue_id", Integer.class),
                        row.getString("queue")),
                new Person(new PersonId(row.getLong("owner_id")), row.getString("owner")),
                care(row),
                row.getInt("reports"),
                row.getInt("version"),
                row.getObject("retired_at") != null,
                new Standing(
                        row.getBoolean("owns"),
                        row.getBoolean("mends"),
                        row.getBoolean("keeps"),
                        row.getBoolean("reported")));
    }

    private static Care care(ResultSet row) throws SQLException {
        var verified = row.getObject("verified_on", LocalDate.class);
        var until = row.getObject("repair_by", LocalDate.class);
        return new Care(
                row.getInt("months"),
                row.getObject("review_on", LocalDate.class),
                verified == null ? null : new Verified(verified, row.getString("verifier")),
                until == null
                        ? null
                        : new Repair(
                                new Person(new PersonId(row.getLong("repairer_id")), row.getString("repairer")), until),
                time(row, "changed_at"));
    }

    static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
