package fi.merkitys.instructions;

import fi.merkitys.people.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** That people find guides outdated. Who it is, the database tells to themselves and to those who see to it. */
@Repository
@Transactional
class Reports {
    private final JdbcClient jdbc;

    Reports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a report was. */
    enum Counted {
        FIRST,
        FURTHER,
        /** By somebody who has said so before. */
        AGAIN,
        /** There is no such guide. */
        NONE
    }

    /** Two at once are counted one after the other. */
    Counted add(InstructionId id, @Nullable String words, Instant at) {
        return Counted.valueOf(jdbc.sql("select instructions.report_it(:id, :words, :at)")
                .param("id", id.value())
                .param("words", words, java.sql.Types.VARCHAR)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .single()
                .toUpperCase(Locale.ROOT));
    }

    boolean takeBack(InstructionId id) {
        return jdbc.sql("select instructions.take_back(:id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** @return who had reported it */
    List<PersonId> settle(InstructionId id, boolean mended, Instant at) {
        return jdbc.sql("select instructions.settle(:id, :how, :at)")
                .param("id", id.value())
                .param("how", mended ? "mended" : "right")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new PersonId(row.getLong(1)))
                .list();
    }

    /** Those who wait for an answer, for somebody who sees to it. */
    @Transactional(readOnly = true)
    List<PersonId> waiting(InstructionId id) {
        return jdbc.sql("""
            select r.reporter_id
            from instructions.report r
            where r.instruction_id = :id
              and r.closed_at is null
            """)
                .param("id", id.value())
                .query((row, number) -> new PersonId(row.getLong(1)))
                .list();
    }

    /** What is said and not answered: to those who see to it with the name. */
    @Transactional(readOnly = true)
    List<Report> of(Instruction instruction) {
        var named = instruction.mayBeChanged();
        return jdbc.sql(named ? """
            select r.words, r.at, p.name as by
            from instructions.report r
            join people.person p on p.id = r.reporter_id
            where r.instruction_id = :id
              and r.closed_at is null
            order by r.id
            """ : "select words, at, null as by from instructions.said_of(:id)")
                .param("id", instruction.id().value())
                .query((row, number) -> new Report(
                        row.getString("words"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by")))
                .list();
    }
}
