package fi.merkitys.contacts.store;

import fi.merkitys.contacts.mapping.Field;
import fi.merkitys.contacts.mapping.FieldMapping;
import fi.merkitys.contacts.mapping.Format;
import fi.merkitys.contacts.mapping.Header;
import fi.merkitys.contacts.mapping.Mapping;
import fi.merkitys.contacts.mapping.MappingJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the rows of unknown agents say about those agents: name, supervisor, team… */
public final class AgentColumns {
    private final ContactStore store;

    public AgentColumns(ContactStore store) {
        this.store = store;
    }

    /** One agent's key with what stands in the other columns; a field that is not there is missing. */
    public record Said(String agentKey, Map<Field, String> words) {}

    private record File(int importId, String header, Format format) {}

    private record Row(long line, String agentKey, String raw) {}

    /** How many rows say the same. */
    public Map<Said, Long> of(int sourceId, Mapping mapping) throws SQLException, IOException {
        var said = new LinkedHashMap<Said, Long>();
        try (var duck = store.open()) {
            for (var file : files(duck, sourceId)) {
                var header = header(file);
                long after = -1;
                for (var rows = page(duck, file, after); !rows.isEmpty(); rows = page(duck, file, after)) {
                    for (var row : rows) {
                        said.merge(said(row, values(file.format(), row.raw()), header, mapping), 1L, Long::sum);
                    }
                    after = rows.getLast().line();
                }
            }
        }
        return said;
    }

    private static List<File> files(Duck duck, int sourceId) throws SQLException {
        return duck.query(
                """
                select import_id, header, mapping
                from quarantine_file
                where import_id in (select import_id from quarantine where source_id = ? and reason = %d)
                order by import_id
                """.formatted(Reason.AGENT_UNKNOWN.code()),
                rows -> {
                    var files = new ArrayList<File>();
                    while (rows.next()) {
                        files.add(new File(
                                rows.getInt(1),
                                rows.getString(2),
                                MappingJson.read(rows.getString(3)).format()));
                    }
                    return files;
                },
                sourceId);
    }

    private static List<Row> page(Duck duck, File file, long after) throws SQLException {
        return duck.query(
                """
                select line, agent_key, raw
                from quarantine
                where import_id = ? and reason = %d and agent_key is not null and line > ?
                order by line
                limit 10000
                """.formatted(Reason.AGENT_UNKNOWN.code()),
                rows -> {
                    var page = new ArrayList<Row>();
                    while (rows.next()) {
                        page.add(new Row(rows.getLong(1), rows.getString(2), rows.getString(3)));
                    }
                    return page;
                },
                file.importId(),
                after);
    }

    private static Header header(File file) throws IOException {
        var written = values(file.format(), file.header());
        return file.format().hasHeader() ? Header.of(written) : Header.numbered(written.size());
    }

    private static List<String> values(Format format, String raw) throws IOException {
        var bytes = new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8));
        try (var records = new CsvRecords(bytes, format.delimiterChar(), format.quoteChar(), 0)) {
            return records.next() ? records.values() : List.of();
        }
    }

    private static Said said(Row row, List<String> values, Header header, Mapping mapping) {
        var words = new LinkedHashMap<Field, String>();
        mapping.fields().forEach((field, from) -> {
            var word = field.kind() == Field.Kind.PERSON ? word(from, values, header, mapping.missing()) : null;
            if (word != null) {
                words.put(field, word);
            }
        });
        return new Said(row.agentKey(), words);
    }

    private static @Nullable String word(FieldMapping from, List<String> values, Header header, List<String> missing) {
        var word = from.columns().stream()
                .map(column -> header.indexOf(column).orElse(-1))
                .filter(at -> at >= 0 && at < values.size())
                .map(at -> values.get(at).strip())
                .filter(value -> !value.isEmpty()
                        && !missing.contains(value)
                        && !from.missing().contains(value))
                .collect(Collectors.joining(" "));
        return word.isEmpty() ? from.constant() : word;
    }
}
