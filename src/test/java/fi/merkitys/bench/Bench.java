package fi.merkitys.bench;

import fi.merkitys.contacts.ImportBench;
import java.util.Arrays;

/**
 * Run by {@code bin/bench}: {@code imports [contacts…]}, {@code pages}, {@code doors}, {@code walls}, {@code calendar},
 * {@code talks}, {@code rhythm}, {@code stories}, {@code recognition} or {@code voice}.
 */
final class Bench {
    private static final long[] CONTACTS = {2_000_000, 5_000_000, 20_000_000};

    private Bench() {}

    public static void main(String[] args) throws Exception {
        var which = args.length == 0 ? "" : args[0];
        switch (which) {
            case "imports" -> {
                var asked =
                        Arrays.stream(args).skip(1).mapToLong(Long::parseLong).toArray();
                ImportBench.run(asked.length == 0 ? CONTACTS : asked);
            }
            case "pages" -> Pages.run();
            case "doors" -> Doors.run();
            case "walls" -> Walls.run();
            case "calendar" -> CalendarFeeds.run();
            case "talks" -> Talks.run();
            case "rhythm" -> Recognition.run();
            case "stories" -> PublicStories.run();
            case "recognition" -> Feed.run();
            case "voice" -> Voices.run();
            default ->
                throw new IllegalArgumentException(
                        "imports, pages, doors, walls, calendar, talks, rhythm, stories, recognition or voice, not “"
                                + which + "”");
        }
    }
}
