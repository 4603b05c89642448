package fi.merkitys.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import fi.merkitys.calendars.Agenda.Entry;
import fi.merkitys.calendars.Agenda.Party;
import fi.merkitys.calendars.Appointment.Kind;
import fi.merkitys.calendars.Appointment.State;
import fi.merkitys.shell.TestWording;
import fi.merkitys.shell.Wording;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written straight is what ical4j writes, whatever people are called and whenever they meet. */
class EntryLinesTest {
    private static final Party NOBODY = new Party("N", "n@testi.example");
    private static final Wording WORDS = TestWording.in("lt");

    @Property(tries = 300)
    void aFeedSaysOfAnEntryWhatIcal4jSays(@ForAll("entries") Entry entry, @ForAll("zones") ZoneId zone) {
        var agenda = new Agenda(zone, WORDS);
        var straight = agenda.feed("Merkitys", List.of(entry));
        var theirs = agenda.invitation(entry, NOBODY, List.of(), entry.changedAt());

        assertThat(event(straight)).isEqualTo(event(theirs));
        assertThat(straight.lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(Biweekly.parse(straight).first().getEvents()).singleElement().satisfies(event -> {
            assertThat(event.getSummary().getValue()).isEqualTo(entry.title());
            // Biweekly takes the whole day on which clocks change for winter; ical4j has said the same as we, above.
            if (!clocksChange(entry.from(), zone)) {
                assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(entry.from());
            }
        });
    }

    private static boolean clocksChange(Instant at, ZoneId zone) {
        var rules = zone.getRules();
        var day = Duration.ofDays(1);
        return !rules.getOffset(at.minus(day)).equals(rules.getOffset(at.plus(day)));
    }

    /** Without where its lines are folded, and without the organiser, whom a feed does not name. */
    private static String event(String calendar) {
        return calendar.replace("\r\n ", "")
                .lines()
                .dropWhile(line -> !line.equals("BEGIN:VEVENT"))
                .filter(line -> !line.startsWith("ORGANIZER"))
                .takeWhile(line -> !line.equals("END:VCALENDAR"))
                .collect(Collectors.joining("\n"));
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("Europe/Helsinki", "Europe/Vilnius", "America/New_York", "UTC", "+02:00")
                .map(ZoneId::of);
    }

    @Provide
    Arbitrary<Entry> entries() {
        var seconds = Arbitraries.longs().between(1_700_000_000L, 1_900_000_000L);
        var titles = Arbitraries.strings()
                .withChars("aš, ;:\\ėŽ\"'ä😀()-n\n")
                .ofMaxLength(120)
                .map(title -> "Ū" + title + "x");
        return Combinators.combine(
                        Arbitraries.create(UUID::randomUUID),
                        Arbitraries.integers().between(0, 300),
                        seconds,
                        Arbitraries.integers().between(1, 600),
                        Arbitraries.of(State.values()),
                        titles,
                        Arbitraries.longs().greaterOrEqual(0))
                .as((uid, sequence, from, minutes, state, title, id) -> new Entry(
                        uid,
                        sequence,
                        Instant.ofEpochSecond(from),
                        Instant.ofEpochSecond(from).plus(Duration.ofMinutes(minutes)),
                        Kind.MEETING,
                        state,
                        title,
                        "https://merkitys.testi.example/one-to-ones/" + id,
                        Instant.ofEpochSecond(from - 1_000, 123_456_789)));
    }
}
