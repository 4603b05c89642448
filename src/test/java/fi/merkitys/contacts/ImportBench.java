package fi.merkitys.contacts;

import fi.merkitys.bench.GeneratedContacts;
import fi.merkitys.contacts.store.StoreSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.postgresql.PGConnection;
import org.springframework.util.FileSystemUtils;

/**
 * Imports from end to end, until the agent-days are in PostgreSQL, beside what bare DuckDB takes in this process to stage
 * the same file in a database file and group it, and beside PostgreSQL's own {@code copy} and {@code group by}.
 */
@SuppressWarnings("SystemOut")
public final class ImportBench {
    /** 38 a working day. */
    private static final int CONTACTS_OF_AN_AGENT = 10_000;

    private static final long TO_WARM_UP = 200_000;

    private static final LocalDate FIRST = LocalDate.of(2025, 6, 1);
    private static final int DAYS = 365;
    private static final String GROUPED = """
        create table grouped as
        select agent_id, queue, channel, cast(started_at as date) as day, count(*) as contacts, sum(talk) as talk,
          sum(hold) as hold, sum(acw) as acw, count(csat) as csat_n, sum(csat) as csat
        from staged
        group by agent_id, queue, channel, cast(started_at as date)
        """;

    private final Path directory;
    private final long contacts;
    private final int agents;

    private ImportBench(Path directory, long contacts) {
        this.directory = directory;
        this.contacts = contacts;
        this.agents = (int) Math.max(1, contacts / CONTACTS_OF_AN_AGENT);
    }

    public static void run(long... sizes) throws Exception {
        System.out.println("To warm up, what follows is measured once with few contacts; it does not count.");
        run(TO_WARM_UP);
        for (var contacts : sizes) {
            run(contacts);
        }
    }

    private static void run(long contacts) throws Exception {
        var directory = Files.createTempDirectory("import-bench");
        try {
            new ImportBench(directory, contacts).run();
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private void run() throws Exception {
        var file = directory.resolve("contacts.csv");
        new GeneratedContacts(contacts, agents, FIRST, DAYS).to(file);
        System.out.printf("%n%,d contacts of %,d agents in a year, %,d MB%n", contacts, agents, Files.size(file) >> 20);
        double bare = duckdb(file);
        double whole = merkitys(file, bare);
        // Last: what it still writes afterwards would be in the way of the others.
        new GeneratedContacts(contacts, agents, FIRST, DAYS).to(file);
        System.out.printf("  %-52s %7.2f%n", "ratio of Merkitys to PostgreSQL", whole / postgres(file));
    }

    private double merkitys(Path file, double bare) throws Exception {
        var clock = Clock.fixed(
                FIRST.plusDays(DAYS + 1L).atStartOfDay(Desk.HELSINKI).toInstant(), Desk.HELSINKI);
        try (var desk = new Desk(StoreSettings.in(directory, Desk.HELSINKI), ContactsDatabase.empty(), clock)) {
            var source = desk.source("Bench", Desk.GENERIC);
            people(desk);
            double whole = bringIn(desk, source, file);
            System.out.printf("  %-52s %7.2f s%n", "Merkitys, until the agent-days are in PostgreSQL", whole);
            System.out.printf("  %-52s %7.2f (at most 1.5)%n", "ratio to bare DuckDB", whole / bare);
            var day = new GeneratedContacts(contacts / DAYS, agents, FIRST.plusDays(DAYS), 1);
            day.to(file);
            System.out.printf(
                    "  %-52s %7.2f s%n",
                    "one more day: %,d contacts".formatted(day.contacts()), bringIn(desk, source, file));
            day.to(file);
            System.out.printf("  %-52s %7.2f s%n", "the same day once more", bringIn(desk, source, file));
            return whole;
        }
    }

    private void people(Desk desk) {
        desk.jdbc.sql("""
            with made as (
              insert into people.person (name, employee_id)
              select 'Agent ' || n, 'A' || n from generate_series(10000, :last) n returning id, employee_id
            )
            insert into people.external_id (source, value, person_id) select 'Bench', employee_id, id from made
            """).param("last", 10_000 + agents - 1).update();
    }

    private static double bringIn(Desk desk, ContactSource source, Path file) throws Exception {
        long begun = System.nanoTime();
        var id = desk.queue().takeOver(source, "bench.csv", file, null, false);
        var done = desk.queue().await(id, Duration.ofHours(1)).orElseThrow();
        double seconds = since(begun);
        if (done.state() != ContactImport.State.DONE || done.counts().quarantined() > 0) {
            throw new IllegalStateException("not all of it came in: " + done);
        }
        return seconds;
    }

    private double duckdb(Path file) throws Exception {
        var store = directory.resolve("bare.duckdb");
        long begun = System.nanoTime();
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + store);
                var statement = connection.createStatement()) {
            statement.execute("create table staged as select * from read_csv('" + file + "')");
            double staged = since(begun);
            statement.execute(GROUPED);
            System.out.printf("  %-52s %7.2f s, of which to stage %.2f s%n", "bare DuckDB", since(begun), staged);
        }
        double seconds = since(begun);
        Files.delete(store);
        return seconds;
    }

    private double postgres(Path file) throws Exception {
        try (var connection = ContactsDatabase.owner();
                var statement = connection.createStatement();
                var content = Files.newInputStream(file)) {
            statement.execute("""
                create table staged (
                  contact_id text, agent_id text, queue text, channel text, started_at timestamp,
                  talk integer, hold integer, acw integer, csat integer
                )
                """);
            long begun = System.nanoTime();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy staged from stdin (format csv, header)", content, 1 << 16);
            double copied = since(begun);
            statement.execute(GROUPED);
            double seconds = since(begun);
            System.out.printf("  %-52s %7.2f s, of which to copy %.2f s%n", "PostgreSQL", seconds, copied);
            statement.execute("drop table staged, grouped");
            return seconds;
        }
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
