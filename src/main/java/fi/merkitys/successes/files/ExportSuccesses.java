package fi.merkitys.successes.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import fi.merkitys.people.PersonId;
import fi.merkitys.shell.FormulaGuard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes a file that the import takes back: with the same columns, and nothing in it that a spreadsheet would run. */
@Service
class ExportSuccesses {
    private static final List<String> COLUMNS =
            List.of("date", "kind", "from", "to", "words", "effect", "emoji", "value", "audience");
    /** Rows at a time: a large organisation has more than fit into memory. */
    private static final int PIECE = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    ExportSuccesses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param all what was told to all; otherwise what is of the person or was told by them, as far as they may read it */
    @Transactional(readOnly = true)
    public void to(Writer out, boolean all, PersonId viewer) throws IOException {
        var csv = CsvWriter.builder().build(out);
        csv.writeRecord(COLUMNS);
        try {
            jdbc.sql("""
                select s.told_at, s.kind, t.name as teller, s.words, s.effect, s.emoji, s.audience, v.name_en as value,
                       (select string_agg(p.name, '; ' order by p.name)
                        from successes.receiver r join people.person p on p.id = r.person_id
                        where r.success_id = s.id) as receivers
                from successes.success s
                join people.person t on t.id = s.teller_id
                left join successes.value v on v.id = s.value_id
                where %s
                order by s.told_at desc, s.id desc
                """.formatted(
                                    all
                                            ? "s.audience = 'all' and s.hidden_at is null and s.removed_at is null"
                                            : "s.teller_id = :viewer or s.id in (select r.success_id from"
                                                    + " successes.receiver r where r.person_id = :viewer)"))
                    .param("viewer", viewer.value())
                    .withFetchSize(PIECE)
                    .query(row -> {
                        csv.writeRecord(cells(row));
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        csv.flush();
    }

    private List<String> cells(ResultSet row) throws SQLException {
        var day = LocalDate.ofInstant(
                row.getObject("told_at", OffsetDateTime.class).toInstant(), clock.getZone());
        return Stream.of(
                        day.toString(),
                        row.getString("kind"),
                        row.getString("teller"),
                        row.getString("receivers"),
                        row.getString("words"),
                        row.getString("effect"),
                        row.getString("emoji"),
                        row.getString("value"),
                        row.getString("audience"))
                .map(cell -> FormulaGuard.guarded(Objects.requireNonNullElse(cell, "")))
                .toList();
    }
}
