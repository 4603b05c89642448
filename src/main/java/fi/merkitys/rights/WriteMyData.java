package fi.merkitys.rights;

import de.siegmar.fastcsv.writer.CsvWriter;
import fi.merkitys.people.PersonId;
import fi.merkitys.shell.FormulaGuard;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes what is kept of a person to take along, whatever its size. */
@Service
class WriteMyData {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final ReadMyData data;

    WriteMyData(ReadMyData data) {
        this.data = data;
    }

    /** One object: an array of objects for each category. */
    void json(PersonId person, OutputStream to) throws IOException {
        try (var json = JSON.createGenerator(to)) {
            json.writeStartObject();
            for (var part : data.parts()) {
                json.writeName(part.category().key());
                json.writeStartArray();
                part.read(person, new Objects(json));
                json.writeEndArray();
            }
            json.writeEndObject();
        }
    }

    /** A zip with a CSV file for each category. */
    void csv(PersonId person, OutputStream to) throws IOException {
        try (var zip = new ZipOutputStream(to)) {
            for (var part : data.parts()) {
                zip.putNextEntry(new ZipEntry(part.category().key() + ".csv"));
                // The zip stays open for the next one.
                var writer = new OutputStreamWriter(unclosed(zip), StandardCharsets.UTF_8);
                // With this mark spreadsheets read the file as UTF-8.
                writer.write('\uFEFF');
                var csv = CsvWriter.builder().build(writer);
                part.read(person, new Lines(csv));
                csv.flush();
                zip.closeEntry();
            }
        }
    }

    private static OutputStream unclosed(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    private static final class Objects implements KeptData.Rows {
        private final JsonGenerator json;
        private List<String> names = List.of();

        Objects(JsonGenerator json) {
            this.json = json;
        }

        @Override
        public void columns(List<String> given) {
            names = given;
        }

        @Override
        public void row(List<@Nullable Object> values) {
            json.writeStartObject();
            for (int at = 0; at < names.size(); at++) {
                json.writeName(names.get(at));
                switch (values.get(at)) {
                    case null -> json.writeNull();
                    case Number number -> json.writePOJO(number);
                    case Boolean flag -> json.writeBoolean(flag);
                    case Object other -> json.writeString(other.toString());
                }
            }
            json.writeEndObject();
        }
    }

    private record Lines(CsvWriter csv) implements KeptData.Rows {
        @Override
        public void columns(List<String> names) {
            csv.writeRecord(names);
        }

        @Override
        public void row(List<@Nullable Object> values) {
            csv.writeRecord(values.stream()
                    .map(value -> value == null ? null : FormulaGuard.guarded(value.toString()))
                    .toList());
        }
    }
}
