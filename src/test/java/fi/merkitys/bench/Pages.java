package fi.merkitys.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** How long the pages of a large organisation take, warm, beside what they may take. */
final class Pages {
    private static final double WARM_UP = 8;
    private static final double MEASURED = 8;

    private Pages() {}

    static void run() throws Exception {
        try (var large = new Place(
                "1,000 agents, a year of 1,500,000 contacts, of talks, feedback and thanks", 1_000, 12, 1_500_000)) {
            PastYear.in(large.workplace().context());
            large.one("goal page of a leader (median at most 15 ms)", "/goals/1", "leader@bench.example");
            large.one("goal page of a supervisor", "/goals/1", "p0@bench.example");
            large.one("Today of a leader (median at most 10 ms)", "/", "leader@bench.example");
            large.one("Today of a supervisor", "/", "p0@bench.example");
            large.one("Today of an agent", "/", "a0@bench.example");
            large.many(
                    "list of 1,000 people, 80 a page (at least 1,000 a second, median at most 8 ms)",
                    "/people",
                    "leader@bench.example");
        }
        try (var middle = new Place("200 agents under one supervisor, 300,000 contacts", 200, 200, 300_000)) {
            middle.one("their performance (median at most 20 ms)", "/performance", "p0@bench.example");
        }
    }

    @SuppressWarnings("SystemOut")
    private record Place(Path data, Workplace workplace) implements AutoCloseable {
        Place(String what, int agents, int teamSize, long contacts) throws Exception {
            this(what, Files.createTempDirectory("bench"), agents, teamSize, contacts);
        }

        private Place(String what, Path data, int agents, int teamSize, long contacts) throws Exception {
            this(data, Workplace.of(data, agents, teamSize, contacts));
            System.out.printf("%n%s%n", what);
        }

        void one(String what, String path, String who) throws Exception {
            measure(what, path, who, 1);
        }

        void many(String what, String path, String who) throws Exception {
            measure(what, path, who, 8);
        }

        private void measure(String what, String path, String who, int connections) throws Exception {
            var load = new Load(workplace.port(), path, workplace.signIn(who));
            load.run(connections, WARM_UP);
            System.out.printf("  %-90s %d connection(s): %s%n", what, connections, load.run(connections, MEASURED));
        }

        @Override
        public void close() throws IOException {
            workplace.close();
            FileSystemUtils.deleteRecursively(data);
        }
    }
}
