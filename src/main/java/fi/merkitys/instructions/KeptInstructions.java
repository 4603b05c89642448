package fi.merkitys.instructions;

import fi.merkitys.people.PersonId;
import fi.merkitys.rights.Category;
import fi.merkitys.rights.KeptData;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which guides a person reported, and what they did for those that they see to. */
@Component
class KeptInstructions implements KeptData {
    private final JdbcClient jdbc;

    KeptInstructions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Category category() {
        return Category.INSTRUCTIONS;
    }

    @Override
    @Transactional(readOnly = true)
    public OptionalLong count(PersonId person) {
        return OptionalLong.of(
                jdbc.sql("""
                    select (select count(*) from instructions.report r where r.reporter_id = :person)
                      + (select count(*) from instructions.event e where e.by_id = :person)
                    """).param("person", person.value()).query(Long.class).single());
    }

    @Override
    public Optional<String> page(PersonId person) {
        return Optional.of("/instructions?of=mine");
    }

    @Override
    @Transactional(readOnly = true)
    public void read(PersonId person, Rows to) throws IOException {
        to.columns(List.of("at", "what", "instruction", "words", "answered_at"));
        var rows = jdbc.sql("""
            select r.at, 'reported' as what, i.title, r.words, r.closed_at
            from instructions.report r
            join instructions.instruction i on i.id = r.instruction_id
            where r.reporter_id = :person
            union all
            select e.at, e.kind, i.title, e.words, null
            from instructions.event e
            join instructions.instruction i on i.id = e.instruction_id
            where e.by_id = :person
            order by 1
            """)
                .param("person", person.value())
                .query((row, number) -> Arrays.<Object>asList(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("what"),
                        row.getString("title"),
                        row.getString("words"),
                        InstructionRow.time(row, "closed_at")))
                .list();
        for (var row : rows) {
            to.row(row);
        }
    }
}
