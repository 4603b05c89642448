package fi.merkitys.instructions.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import fi.merkitys.shell.FormulaGuard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes a file that the import takes back, with how far to trust each beside it. */
@Service
class ExportInstructions {
    private static final List<String> COLUMNS = List.of(
            "title",
            "link",
            "text",
            "owner",
            "review date",
            "months",
            "client",
            "queue",
            "language",
            "verified on",
            "verified by",
            "found outdated by");
    /** Rows at a time: texts may be long. */
    private static final int PIECE = 200;

    private final JdbcClient jdbc;

    ExportInstructions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public void to(Writer out) throws IOException {
        var csv = CsvWriter.builder().build(out);
        csv.writeRecord(COLUMNS);
        try {
            jdbc.sql("""
                select i.title, i.address, i.words, coalesce(o.email, o.name) as owner, i.review_on, i.months,
                       l.name as client, q.name as queue, i.language, i.verified_on, v.name as verifier, i.reports
                from instructions.instruction i
                join people.person o on o.id = i.owner_id
                left join people.person v on v.id = i.verified_by
                left join people.client l on l.id = i.client_id
                left join contacts.queue q on q.id = i.queue_id
                where i.retired_at is null
                order by lower(i.title), i.id
                """).withFetchSize(PIECE).query(row -> {
                csv.writeRecord(cells(row));
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        csv.flush();
    }

    private List<String> cells(ResultSet row) throws SQLException {
        return Stream.of(
                        row.getString("title"),
                        row.getString("address"),
                        row.getString("words"),
                        row.getString("owner"),
                        row.getString("review_on"),
                        row.getString("months"),
                        row.getString("client"),
                        row.getString("queue"),
                        row.getString("language"),
                        row.getString("verified_on"),
                        row.getString("verifier"),
                        row.getString("reports"))
                .map(cell -> FormulaGuard.guarded(Objects.requireNonNullElse(cell, "")))
                .toList();
    }
}
