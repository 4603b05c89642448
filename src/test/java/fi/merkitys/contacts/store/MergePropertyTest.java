package fi.merkitys.contacts.store;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.contacts.mapping.DurationUnit;
import fi.merkitys.contacts.mapping.Field;
import fi.merkitys.contacts.mapping.FieldMapping;
import fi.merkitys.contacts.mapping.Header;
import fi.merkitys.contacts.mapping.Mapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** Whatever files come, in whatever order and however often: what is newest stays, and every row is counted once. */
class MergePropertyTest {
    private static final Mapping VERSIONED = Mapping.of(Map.of(
            Field.CONTACT_ID, FieldMapping.column("id"),
            Field.AGENT_ID, FieldMapping.column("agent"),
            Field.STARTED_AT, FieldMapping.column("start").as("iso"),
            Field.TALK, FieldMapping.column("talk").in(DurationUnit.SECONDS),
            Field.VERSION, FieldMapping.column("version")));
    private static final String HEADER = "id,agent,start,talk,version\n";

    private static final Path directory = temporary();
    private static final ContactStore store =
            new ContactStore(new StoreSettings(directory, ZoneId.of("Europe/Helsinki"), 256, 7));
    private static int numbers;

    private static Path temporary() {
        try {
            return Files.createTempDirectory("merge-property");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterContainer
    static void close() throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** One version of a contact; its content follows from both, as in a real system. */
    record Told(int contact, int version) {
        private String written() {
            return "c%d,A1,2026-06-%02d 09:00:00,%d,%d\n"
                    .formatted(contact, 1 + contact, contact * 100 + version, version);
        }
    }

    @Provide
    Arbitrary<List<List<Told>>> files() {
        var row = Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(1, 4))
                .as(Told::new);
        return row.list().ofMaxSize(8).list().ofMinSize(1).ofMaxSize(4);
    }

    @Property(tries = 25)
    void theNewestVersionStaysInWhateverOrder(@ForAll("files") List<List<Told>> files) throws Exception {
        int source = ++numbers;
        for (var file : files) {
            var merged = merge(source, file);
            assertThat(merged.accepted() + merged.updated() + merged.unchanged())
                    .isEqualTo(file.size());
        }
        assertThat(stored(source)).isEqualTo(newest(files));
        for (var again : files.reversed()) {
            assertThat(merge(source, again).unchanged()).isEqualTo(again.size());
        }
        assertThat(stored(source)).isEqualTo(newest(files));
    }

    private static Map<String, Long> newest(List<List<Told>> files) {
        var newest = new HashMap<Integer, Integer>();
        files.forEach(file -> file.forEach(row -> newest.merge(row.contact(), row.version(), Math::max)));
        var talk = new TreeMap<String, Long>();
        newest.forEach((contact, version) -> talk.put("c" + contact, (contact * 100 + version) * 1000L));
        return talk;
    }

    private static Merged merge(int source, List<Told> rows) throws IOException, SQLException {
        var file = directory.resolve("file-" + ++numbers + ".csv");
        var text = new StringBuilder(HEADER);
        rows.forEach(row -> text.append(row.written()));
        Files.writeString(file, text);
        var header = Header.of(List.of(HEADER.strip().split(",")));
        var reading = new Reading(
                VERSIONED,
                header,
                ZoneId.of("Europe/Helsinki"),
                LocalDateTime.of(2026, 7, 1, 0, 0),
                LocalDate.of(2000, 1, 1));
        try (var duck = store.open()) {
            var table = ContactTable.readyFor(duck, source, VERSIONED);
            var order = new MergeOrder(
                    numbers, table, file, directory, reading, Map.of("A1", 1L), 7, HEADER.strip(), ErasedAgents.NONE);
            return new MergeFile(duck, order, false).merge();
        }
    }

    private static Map<String, Long> stored(int source) throws SQLException {
        try (var duck = store.open()) {
            var table = ContactTable.of(duck, source);
            return duck.query("select contact_id, talk from " + table.name(), rows -> {
                var talk = new TreeMap<String, Long>();
                var seen = new ArrayList<String>();
                while (rows.next()) {
                    talk.put(rows.getString(1), rows.getLong(2));
                    seen.add(rows.getString(1));
                }
                assertThat(seen).doesNotHaveDuplicates();
                return talk;
            });
        }
    }

    @Provide
    Arbitrary<Integer> durations() {
        return Arbitraries.integers().between(0, 359_999);
    }

    @Property(tries = 5)
    void aDurationIsTheSameInEveryUnit(@ForAll("durations") int seconds) throws Exception {
        try (var duck = store.open()) {
            var clock = "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
            assertThat(milliseconds(duck, DurationUnit.SECONDS, String.valueOf(seconds)))
                    .isEqualTo(seconds * 1000L);
            assertThat(milliseconds(duck, DurationUnit.MILLISECONDS, seconds + "000"))
                    .isEqualTo(seconds * 1000L);
            assertThat(milliseconds(duck, DurationUnit.CLOCK, clock)).isEqualTo(seconds * 1000L);
            assertThat(milliseconds(duck, DurationUnit.MINUTES, String.valueOf(seconds / 60)))
                    .isEqualTo(seconds / 60 * 60_000L);
        }
    }

    private static long milliseconds(Duck duck, DurationUnit unit, String text) throws SQLException {
        var mapping = VERSIONED.with(Field.TALK, FieldMapping.column("talk").in(unit));
        var row = new Row(mapping, Header.of(List.of("talk")));
        return duck.number("select " + row.milliseconds(Field.TALK, Sql.literal(text)));
    }
}
