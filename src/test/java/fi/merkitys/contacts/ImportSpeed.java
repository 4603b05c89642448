package fi.merkitys.contacts;

import fi.merkitys.contacts.store.StoreSettings;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.SplittableRandom;

/**
 * Measures an import from end to end beside what bare DuckDB takes for reading, staging and grouping the same file. Run
 * by hand or from {@code bin/bench}: arguments are numbers of contacts.
 */
final class ImportSpeed {
    private static final int CONTACTS_OF_AN_AGENT = 10_000;
    private static final LocalDate FIRST = LocalDate.of(2025, 6, 1);
    private static final int DAYS = 365;

    private ImportSpeed() {}

    @SuppressWarnings("SystemOut") // its purpose
    public static void main(String[] rows) throws Exception {
        for (var count : rows) {
            var directory = Files.createTempDirectory("import-speed");
            try {
                measure(Long.parseLong(count), directory);
            } finally {
                delete(directory);
            }
        }
    }

    @SuppressWarnings("SystemOut")
    private static void measure(long rows, Path directory) throws Exception {
        int agents = (int) Math.max(1, rows / CONTACTS_OF_AN_AGENT);
        var file = directory.resolve("contacts.csv");
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            write(out, rows, agents, 0, DAYS);
        }
        System.out.printf("%,d contacts, %,d MB%n", rows, Files.size(file) >> 20);
        var bare = bare(file, directory.resolve("bare.duckdb"));
        Files.delete(directory.resolve("bare.duckdb"));

        var clock = Clock.fixed(FIRST.plusDays(DAYS + 1).atStartOfDay(Desk.HELSINKI).toInstant(), Desk.HELSINKI);
        var database = ContactsDatabase.empty();
        try (var desk = new Desk(StoreSettings.in(directory, Desk.HELSINKI), database, clock)) {
            var source = desk.source("Bench", Desk.GENERIC);
            desk.jdbc.sql("""
                with made as (
                  insert into people.person (name, employee_id)
                  select 'Agent ' || n, 'A' || n from generate_series(10000, :last) n returning id, employee_id
                )
                insert into people.external_id (source, value, person_id) select 'Bench', employee_id, id from made
                """).param("last", 10000 + agents - 1).update();
            var whole = bringIn(desk, source, file);
            System.out.printf("ratio to bare DuckDB: %.2f (goal 1.5)%n", whole / bare);
            System.out.println("one more day, then the same day again:");
            for (int time = 0; time < 2; time++) {
                try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
                    write(out, rows / DAYS, agents, DAYS, 1);
                }
                bringIn(desk, source, file);
            }
        }
    }

    @SuppressWarnings("SystemOut")
    private static double bringIn(Desk desk, ContactSource source, Path file) throws Exception {
        var took = new Stopwatch();
        var id = desk.queue().receive(source, "bench.csv", file, null);
        var done = desk.queue().await(id, Duration.ofHours(1)).orElseThrow();
        System.out.printf("Merkitys: %s, %s%n", took, done.counts());
        return took.seconds();
    }

    @SuppressWarnings("SystemOut")
    private static double bare(Path file, Path database) throws Exception {
        var took = new Stopwatch();
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + database);
                var statement = connection.createStatement()) {
            statement.execute("create table staged as select * from read_csv('" + file + "')");
            System.out.printf("bare DuckDB: staged %s", took);
            statement.execute("""
                create table grouped as
                select agent_id, queue, channel, started_at::date as day, count(*), sum(talk), sum(hold), sum(acw),
                  count(csat), sum(csat)
                from staged
                group by all
                """);
        }
        System.out.printf(", grouped %s%n", took);
        return took.seconds();
    }

    private static void write(OutputStream out, long rows, int agents, int firstDay, int days) throws IOException {
        var random = new SplittableRandom(firstDay);
        var text = new StringBuilder(Desk.HEADER);
        for (long row = 0; row < rows; row++) {
            var day = FIRST.plusDays(firstDay + row * days / rows);
            int queue = random.nextInt(4);
            int second = random.nextInt(86_400);
            text.append("c-").append(row * 2_654_435_761L % 100_000_000_000L).append('-').append(firstDay).append('-').append(row);
            text.append(",A").append(10_000 + random.nextInt(agents));
            text.append(",queue ").append(queue).append(queue < 3 ? ",voice," : ",chat,").append(day).append(' ');
            two(text, second / 3600).append(':');
            two(text, second / 60 % 60).append(':');
            two(text, second % 60).append(',');
            text.append(60 + random.nextInt(600)).append(',').append(random.nextInt(60)).append(',');
            text.append(random.nextInt(120)).append(',');
            text.append(random.nextInt(5) == 0 ? String.valueOf(1 + random.nextInt(5)) : "").append('\n');
            if (text.length() > 1 << 16) {
                out.write(text.toString().getBytes(StandardCharsets.UTF_8));
                text.setLength(0);
            }
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static StringBuilder two(StringBuilder text, int number) {
        return (number < 10 ? text.append('0') : text).append(number);
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static final class Stopwatch {
        private final long begun = System.nanoTime();
        private final long cpu = processCpu();

        double seconds() {
            return (System.nanoTime() - begun) / 1e9;
        }

        private static long processCpu() {
            return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                    .getProcessCpuTime();
        }

        @Override
        public String toString() {
            return "%.2f s (%.2f s of processor)".formatted(seconds(), (processCpu() - cpu) / 1e9);
        }
    }
}
