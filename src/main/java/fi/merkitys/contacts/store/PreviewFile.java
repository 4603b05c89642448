package fi.merkitys.contacts.store;

import fi.merkitys.contacts.mapping.Field;
import fi.merkitys.contacts.mapping.Format;
import fi.merkitys.contacts.mapping.Header;
import fi.merkitys.contacts.mapping.Mapping;
import fi.merkitys.contacts.mapping.Problem;
import fi.merkitys.contacts.mapping.Sample;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the beginning of a file just as an import would, beside the contact store and without touching it. */
public final class PreviewFile {
    private static final int BEGINNING = 1 << 18;
    private static final int MOST_ROWS = 500;
    private static final int LONGEST_RAW = 400;

    private final StoreSettings settings;
    private final Clock clock;

    public PreviewFile(StoreSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    public Preview of(Path upload, Mapping mapping) throws IOException {
        Files.createDirectories(settings.work());
        var plain = Files.createTempFile(settings.work(), "preview-", ".plain");
        var clean = Files.createTempFile(settings.work(), "preview-", ".clean");
        try {
            var text = new String(
                    Unpacking.beginning(upload, BEGINNING), mapping.format().charset());
            Files.writeString(plain, wholeLines(text), StandardCharsets.UTF_8);
            return preview(plain, clean, mapping);
        } catch (Unpacking.Refused e) {
            return Preview.refused(List.of(), e.problem());
        } catch (SQLException e) {
            throw new IOException("the preview cannot be read", e);
        } finally {
            Files.deleteIfExists(plain);
            Files.deleteIfExists(clean);
        }
    }

    /** The file's beginning with the form that it seems to have; empty where there is nothing to read. */
    public Optional<Sample> sample(Path upload) throws IOException {
        try {
            var beginning = Unpacking.beginning(upload, BEGINNING);
            return Sample.of(beginning, beginning.length < BEGINNING);
        } catch (Unpacking.Refused e) {
            return Optional.empty();
        }
    }

    /** The same with a form that somebody has chosen. */
    public Optional<Sample> sample(Path upload, Format format) throws IOException {
        try {
            var text = wholeLines(new String(Unpacking.beginning(upload, BEGINNING), format.charset()));
            var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            try (var records = new CsvRecords(bytes, format.delimiterChar(), format.quoteChar(), 0)) {
                return sample(records, format);
            }
        } catch (Unpacking.Refused e) {
            return Optional.empty();
        }
    }

    private static Optional<Sample> sample(CsvRecords records, Format format) throws IOException {
        var rows = new ArrayList<List<String>>();
        while (rows.size() <= MOST_ROWS && records.next()) {
            rows.add(records.values());
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var header = format.hasHeader()
                ? Header.of(rows.removeFirst())
                : Header.numbered(rows.getFirst().size());
        return Optional.of(new Sample(format, header, rows));
    }

    /** A file that goes on is cut behind its last line. */
    private static String wholeLines(String text) {
        int end = text.lastIndexOf('\n');
        var whole = text.length() < BEGINNING / 4 || end < 0 ? text : text.substring(0, end + 1);
        return whole.startsWith("\uFEFF") ? whole.substring(1) : whole;
    }

    private Preview preview(Path plain, Path clean, Mapping mapping) throws IOException, SQLException {
        var first = FirstLine.of(plain, mapping.format());
        if (first.isEmpty()) {
            return Preview.refused(List.of(), Problem.of("contacts.import.empty"));
        }
        var header = first.get().header();
        var broken = new ArrayList<Preview.Row>();
        CleanCopy.write(
                plain,
                clean,
                mapping.format(),
                header.size(),
                (line, reason, agentKey, raw) -> broken.add(new Preview.Row(line, null, reason.key(), cut(raw))));
        var unusable =
                mapping.problems().isEmpty() ? Importer.missingColumns(mapping, header) : Optional.<Problem>empty();
        if (!mapping.problems().isEmpty() || unusable.isPresent()) {
            return new Preview(header.names(), List.of(), unusable.stream().toList());
        }
        var reading = new Reading(
                mapping,
                header,
                settings.zone(),
                LocalDateTime.ofInstant(clock.instant(), settings.zone()).withNano(0),
                LocalDate.of(2000, 1, 1));
        var rows = new ArrayList<>(read(reading, clean));
        rows.addAll(broken);
        rows.sort(Comparator.comparingLong(Preview.Row::line));
        return rows.isEmpty()
                ? Preview.refused(header.names(), Problem.of("contacts.import.header-only"))
                : new Preview(header.names(), rows, List.of());
    }

    private List<Preview.Row> read(Reading reading, Path clean) throws SQLException, IOException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("set threads = 1; set memory_limit = '128MB'");
            statement.execute(CustomerKey.in(settings.customerKey()).variables());
            try (var rows = statement.executeQuery(
                    "select *, case when not (%s) then id_hash::integer end as code from (%s) order by line limit %d"
                            .formatted(Staging.GOOD, reading.select(reading.clean(clean), "line"), MOST_ROWS))) {
                var read = new ArrayList<Preview.Row>();
                while (rows.next()) {
                    read.add(row(rows, reading.mapping()));
                }
                return read;
            }
        }
    }

    private static Preview.Row row(ResultSet row, Mapping mapping) throws SQLException {
        int code = row.getInt("code");
        var reason = row.wasNull()
                ? null
                : code == Reason.SKIPPED ? Preview.SKIPPED : Reason.coded(code).key();
        return new Preview.Row(row.getLong("line"), understood(row, mapping), reason, null);
    }

    private static Preview.Understood understood(ResultSet row, Mapping mapping) throws SQLException {
        var texts = new EnumMap<Field, String>(Field.class);
        var durations = new EnumMap<Field, Long>(Field.class);
        var flags = new EnumMap<Field, Boolean>(Field.class);
        var numbers = new EnumMap<Field, Double>(Field.class);
        for (var field : mapping.fields().keySet()) {
            switch (field.kind()) {
                case TEXT -> put(texts, field, text(row, field, mapping));
                case DURATION ->
                    put(durations, field, row.getObject(column(field)) == null ? null : row.getLong(column(field)));
                case FLAG ->
                    put(flags, field, row.getObject(column(field)) == null ? null : row.getBoolean(column(field)));
                case NUMBER -> put(numbers, field, number(row, field));
                // What is said about the agent is not kept with the contact, a version is of no interest to anybody.
                case TIME, VERSION, PERSON -> {}
            }
        }
        return new Preview.Understood(
                texts,
                row.getObject("started_at", LocalDateTime.class),
                mapping.field(Field.ENDED_AT).isPresent() ? row.getObject("ended_at", LocalDateTime.class) : null,
                durations,
                flags,
                numbers);
    }

    private static <V> void put(Map<Field, V> into, Field field, @Nullable V value) {
        if (value != null) {
            into.put(field, value);
        }
    }

    private static @Nullable String text(ResultSet row, Field field, Mapping mapping) throws SQLException {
        var text = row.getString(column(field));
        if (text == null) {
            return null;
        }
        return switch (field) {
            // Only the hash of it will be kept.
            case CUSTOMER_ID -> "•••";
            case CHANNEL -> mapping.channel(text.strip()).key();
            default -> cut(text.strip());
        };
    }

    private static @Nullable Double number(ResultSet row, Field field) throws SQLException {
        var value = row.getObject(column(field));
        if (!(value instanceof Number number)) {
            return null;
        }
        return field == Field.SALE_AMOUNT ? number.doubleValue() / 100 : number.doubleValue();
    }

    private static String column(Field field) {
        return switch (field) {
            case AGENT_ID -> "agent_key";
            case CUSTOMER_ID -> "customer";
            case SALE_AMOUNT -> "sale_cents";
            default -> field.key();
        };
    }

    private static String cut(String text) {
        return text.length() > LONGEST_RAW ? text.substring(0, LONGEST_RAW) + "…" : text;
    }
}
