package fi.merkitys.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.identity.codes.SafeKey;
import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.notifications.Notices;
import fi.merkitys.outward.TlsServer;
import fi.merkitys.people.NewPerson;
import fi.merkitys.people.People;
import fi.merkitys.people.PersonId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Eero has given the address of his calendar, on a server with TLS that is really there; the job reads it. */
@MerkitysTest
class ReadBusyCalendarsTest {
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @Autowired
    Cast cast;

    @Autowired
    People directory;

    @Autowired
    BusyTimes busy;

    @Autowired
    Notices notices;

    @Autowired
    WholeOrganisation whole;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SafeKey safe;

    @Autowired
    Clock clock;

    private TlsServer server;

    @BeforeEach
    void start() throws Exception {
        server = new TlsServer();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private BusyCalendars calendars(Duration later) {
        return new BusyCalendars(jdbc, safe, Clock.offset(clock, later));
    }

    /** As the job does it, on a node whose clock is so far on. */
    private void round(Duration later) throws Exception {
        var then = Clock.offset(clock, later);
        var read = new ReadBusyCalendars(calendars(later), whole, server.outward(), notices, then);
        new ReadBusyCalendars.Rounds().busyCalendars(read).work().accept(() -> false);
    }

    private Instant tomorrow() {
        return clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(34));
    }

    /** One meeting of an hour. */
    private static String calendar(Instant from) {
        return String.join(
                "\r\n",
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Testi//EN",
                "BEGIN:VEVENT",
                "UID:one@testi.example",
                "DTSTAMP:20260101T000000Z",
                "DTSTART:" + WRITTEN.format(from),
                "DTEND:" + WRITTEN.format(from.plus(Duration.ofHours(1))),
                "SUMMARY:Nobody reads this",
                "END:VEVENT",
                "END:VCALENDAR",
                "");
    }

    /** At a path of its own for each, so that it is seen how often each is asked for. */
    private void serves(String path, Instant from) {
        server.has(path, exchange -> {
            asked.add(path + " " + exchange.getRequestHeaders().getFirst("If-None-Match"));
            var known = "\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.getResponseHeaders().add("ETag", "\"1\"");
            var bytes = (known ? "" : calendar(from)).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(known ? 304 : 200, known ? -1 : bytes.length);
            try (exchange) {
                exchange.getResponseBody().write(bytes);
            }
        });
    }

    private PersonId eero(String path) {
        var eero = cast.assemble().get("Eero");
        whole.run(() -> calendars(Duration.ZERO).give(eero, server.at(path)));
        return eero;
    }

    private List<Interval> times(PersonId person) {
        return busy.of(List.of(person), clock.instant(), clock.instant().plus(Duration.ofDays(3)))
                .getOrDefault(person, List.of());
    }

    private @Nullable String problem(PersonId person) {
        return whole.read(() -> calendars(Duration.ZERO).of(person))
                .orElseThrow()
                .problem();
    }

    private long told(PersonId person) {
        return whole.read(() ->
                jdbc.sql("""
                    select count(*)
                    from notifications.notice
                    where person_id = :person
                      and key = 'calendars.notice.unreadable'
                    """).param("person", person.value()).query(Long.class).single());
    }

    @Test
    void itsTimesAreKnownAndItIsReadAgainOnlyWhereItHasChanged() throws Exception {
        serves("/eero.ics", tomorrow());
        var eero = eero("/eero.ics");

        round(Duration.ZERO);
        var known = List.of(new Interval(tomorrow(), tomorrow().plus(Duration.ofHours(1))));
        assertThat(times(eero)).isEqualTo(known);
        round(Duration.ofMinutes(5));
        assertThat(asked).containsExactly("/eero.ics null");
        round(Duration.ofMinutes(31));
        assertThat(asked).containsExactly("/eero.ics null", "/eero.ics \"1\"");
        assertThat(times(eero)).isEqualTo(known);
    }

    /** What is known stays known; its owner is told once, and it is asked more and more seldom. */
    @ParameterizedTest
    @CsvSource({"down, unreachable", "broken, broken", "slow, tooSlow", "elsewhere, elsewhere", "words, noCalendar"})
    void whatCannotBeReadIsToldWhenItHasNotPassedByItself(String trouble, String problem) throws Exception {
        serves("/eero.ics", tomorrow());
        var eero = eero("/eero.ics");
        round(Duration.ZERO);
        begin(trouble);

        round(Duration.ofMinutes(31));
        assertThat(problem(eero)).isEqualTo(problem);
        assertThat(told(eero)).isZero();
        round(Duration.ofMinutes(62));
        round(Duration.ofMinutes(62 + 61));
        assertThat(told(eero)).isEqualTo(1);
        round(Duration.ofMinutes(62 + 61 + 90));
        assertThat(failures(eero)).as("the pause has doubled").isEqualTo(3);
        round(Duration.ofMinutes(62 + 61 + 121));
        assertThat(failures(eero)).isEqualTo(4);
        assertThat(told(eero)).isEqualTo(1);
        assertThat(times(eero)).hasSize(1);
        assertThat(asked).as("nobody follows").hasSize(1);
    }

    private void begin(String trouble) {
        switch (trouble) {
            case "down" -> server.goesDown();
            case "broken" -> server.hasNow("/eero.ics", 500, "");
            case "words" -> server.hasNow("/eero.ics", 200, "<!doctype html><title>Sign in</title>");
            case "slow" -> {
                server.hasNot("/eero.ics");
                server.isSlow("/eero.ics");
            }
            default -> {
                server.hasNot("/eero.ics");
                serves("/other.ics", tomorrow());
                server.sendsOn("/eero.ics", server.at("/other.ics").toString());
            }
        }
    }

    private int failures(PersonId person) {
        return whole.read(() -> jdbc.sql("select failures from calendars.busy_calendar where person_id = :person")
                .param("person", person.value())
                .query(Integer.class)
                .single());
    }

    @Test
    void whenItIsThereAgainNothingIsWrongAnyMore() throws Exception {
        serves("/eero.ics", tomorrow());
        var eero = eero("/eero.ics");
        server.goesDown();
        round(Duration.ZERO);
        assertThat(times(eero)).isEmpty();

        server.comesBack();
        round(Duration.ofMinutes(31));
        assertThat(times(eero)).hasSize(1);
        assertThat(problem(eero)).isNull();
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void twoNodesReadEachCalendarOnce() {
        var people = IntStream.range(0, 30)
                .mapToObj(at -> directory.add(NewPerson.named("Dana " + at)))
                .toList();
        try {
            people.forEach(person -> {
                serves("/" + person + ".ics", tomorrow());
                whole.run(() -> calendars(Duration.ZERO).give(person, server.at("/" + person + ".ics")));
            });
            CompletableFuture.allOf(node(), node()).join();
            assertThat(asked).hasSize(30).doesNotHaveDuplicates();
            assertThat(people).allSatisfy(person -> assertThat(times(person)).hasSize(1));
        } finally {
            for (var table : List.of("calendars.busy", "calendars.busy_calendar", "people.person")) {
                jdbc.sql("select tests.by_owner('delete from " + table + "')").query(row -> {});
            }
        }
    }

    private CompletableFuture<Void> node() {
        return CompletableFuture.runAsync(() -> {
            try {
                round(Duration.ZERO);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }
}
