package fi.merkitys.contacts;

import fi.merkitys.contacts.store.StoreSettings;
import fi.merkitys.installation.OwnPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * A process of its own, with its own PostgreSQL, that brings two files in, so that it can be killed: one into a source
 * that has contacts, one into a source that has none. Says what it is doing and, at the end, every row that came of it.
 * Arguments: data directory, directory of the files.
 */
final class ImportChild {
    /** Before what it is doing; everything else is a log. */
    static final String DOING = "@ ";

    static final String RECEIVING = "receiving";
    static final String DONE = "done";
    static final String RESULT = "= ";
    static final List<String> SOURCES = List.of("Tähti", "Vega");

    private ImportChild() {}

    static Desk desk(Path data, OwnPostgres postgres) {
        var settings = new StoreSettings(data, Desk.HELSINKI, 512, 7);
        return new Desk(settings, postgres.database(), Clock.fixed(Desk.NOW, Desk.HELSINKI));
    }

    public static void main(String[] args) throws Exception {
        var data = Path.of(args[0]);
        try (var postgres = new OwnPostgres(data);
                var desk = desk(data, postgres)) {
            Stages.tell();
            desk.queue().resume();
            for (var name : SOURCES) {
                receive(desk, name, Path.of(args[1]).resolve(name + ".csv"));
            }
            for (var name : SOURCES) {
                newest(desk, name);
            }
            doing(DONE);
            for (var name : SOURCES) {
                var done = newest(desk, name);
                System.out.println(
                        RESULT + done.fileName() + " " + done.state() + " " + done.counts() + " " + done.reasons());
            }
            desk.agentDays().forEach(day -> System.out.println(RESULT + day));
            SOURCES.forEach(name -> desk.resolve(desk.sources.named(name).orElseThrow()));
            desk.agentDays().forEach(day -> System.out.println(RESULT + "once more " + day));
            contacts(data);
            left(data.resolve("uploads"));
            left(data.resolve("contacts-work"));
        }
    }

    static void doing(String what) {
        System.out.println(DOING + what);
    }

    private static void receive(Desk desk, String source, Path file) throws IOException {
        var known = desk.sources.named(source).orElseThrow();
        var name = file.getFileName().toString();
        if (desk.imports.of(known.id(), 9).stream()
                .noneMatch(was -> was.fileName().equals(name))) {
            doing(RECEIVING);
            try (var content = Files.newInputStream(file)) {
                desk.queue().receive(known, name, content, null);
            }
            doing("received");
        }
    }

    /** Once it is finished. */
    private static ContactImport newest(Desk desk, String source) throws InterruptedException {
        var newest = desk.imports
                .of(desk.sources.named(source).orElseThrow().id(), 1)
                .getFirst();
        return desk.queue().await(newest.id(), Duration.ofMinutes(2)).orElseThrow();
    }

    /** How many rows each table of the store has, and a sum over all that stands in them. */
    private static void contacts(Path data) throws SQLException {
        try (var store = DriverManager.getConnection("jdbc:duckdb:" + data.resolve("contacts.duckdb"));
                var statement = store.createStatement()) {
            for (var table : List.of("contact_1", "contact_2", "quarantine", "merged", "summed_agent", "touched")) {
                try (var rows = statement.executeQuery(
                        "select count(*) || ' rows ' || coalesce(sum(hash(t)::hugeint), 0) from (select "
                                + columns(table) + " from " + table + ") t")) {
                    rows.next();
                    System.out.println(RESULT + table + ": " + rows.getString(1));
                }
            }
        }
    }

    /** After a crash PostgreSQL leaves numbers out: an import may have another one. */
    private static String columns(String table) {
        return table.equals("quarantine") || table.equals("merged") ? "* exclude (import_id)" : "*";
    }

    private static void left(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            System.out.println(RESULT + directory.getFileName() + " has " + files.count() + " files left");
        }
    }
}
