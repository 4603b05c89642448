package fi.merkitys.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.calendars.Appointment.Kind;
import fi.merkitys.calendars.Appointment.State;
import fi.merkitys.people.PersonId;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Eero meets Aino, prepares before and follows up after. Two libraries that know nothing of each other read the feed. */
@MerkitysTest
class FeedTest {
    private static final UUID MEETING = UUID.fromString("5f0c2d9a-3a55-4c0e-9a55-0d2b6d0c7a01");

    @Autowired
    Cast cast;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Cast.Members members;
    Instant start;

    @BeforeEach
    void assemble() {
        members = cast.assemble();
        start = LocalDate.now(clock)
                .plusDays(10)
                .atTime(10, 0)
                .atZone(clock.getZone())
                .toInstant();
        PlannedByTests.ALL.clear();
        plan(appointment(MEETING, 0, 0, 60, Kind.MEETING, State.PLANNED));
        plan(appointment(UUID.randomUUID(), 0, -15, 15, Kind.PREPARATION, State.PLANNED));
        plan(appointment(UUID.randomUUID(), 0, 60, 15, Kind.FOLLOW_UP, State.PLANNED));
    }

    @AfterEach
    void forget() {
        PlannedByTests.ALL.clear();
    }

    private void plan(Appointment one) {
        PlannedByTests.ALL.removeIf(known -> known.uid().equals(one.uid()));
        PlannedByTests.ALL.add(one);
    }

    private Appointment appointment(UUID uid, int sequence, int minutes, int length, Kind kind, State state) {
        var from = start.plus(Duration.ofMinutes(minutes));
        PersonId attendee = kind == Kind.MEETING ? members.get("Aino") : null;
        return new Appointment(
                uid,
                sequence,
                from,
                from.plus(Duration.ofMinutes(length)),
                members.get("Eero"),
                attendee,
                kind,
                state,
                "calendars.letter.invited",
                List.of(members.get("Aino")),
                "/people/" + members.get("Aino"),
                clock.instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(sequence));
    }

    /** As the page shows it, without the host. */
    private String addressOf(String who) throws Exception {
        var page = web.perform(post("/calendar/address").with(csrf()).with(Cast.as(members.get(who))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return URI.create(Jsoup.parse(page).select("code.m-secret").text()).getPath();
    }

    private MockHttpServletResponse fetch(String address, @Nullable String etag) throws Exception {
        var request = get(address);
        if (etag != null) {
            request.header("If-None-Match", etag);
        }
        return web.perform(request).andReturn().getResponse();
    }

    private ICalendar feed(String who) throws Exception {
        return Biweekly.parse(fetch(addressOf(who), null).getContentAsString()).first();
    }

    @Test
    void bothLibrariesReadItAndFindNothingWrong() throws Exception {
        var text = fetch(addressOf("Eero"), null).getContentAsString();

        var theirs = new CalendarBuilder().build(new StringReader(text));
        assertThat(theirs.validate(true).hasErrors())
                .as(theirs.validate(true).toString())
                .isFalse();
        var others = Biweekly.parse(text).first();
        assertThat(others.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
        assertThat(others.getEvents()).hasSize(3);
        assertThat(others.getTimezoneInfo().getComponents())
                .singleElement()
                .satisfies(zone -> assertThat(zone.getTimezoneId().getValue()).isEqualTo("Europe/Helsinki"));
        assertThat(text.lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    }

    @Test
    void theMeetingIsThereForBothWithTimesOfOnesOwnForWhoHasThem() throws Exception {
        var aino = feed("Aino").getEvents();
        assertThat(aino).singleElement().satisfies(event -> {
            assertThat(event.getUid().getValue()).isEqualTo(MEETING.toString());
            assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(start);
            assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(start.plus(Duration.ofHours(1)));
            assertThat(event.getSummary().getValue()).isEqualTo("Aino");
            assertThat(event.getUrl().getValue())
                    .isEqualTo("https://merkitys.testi.example/people/" + members.get("Aino"));
            assertThat(event.getStatus().isConfirmed()).isTrue();
        });
        assertThat(feed("Eero").getEvents()).hasSize(3);
        assertThat(feed("Mantas").getEvents()).isEmpty();
    }

    @Test
    void itSpeaksTheReadersLanguage() throws Exception {
        jdbc.sql("update people.person set language = 'fi' where id = ?")
                .param(members.get("Aino").value())
                .update();
        assertThat(feed("Aino").getEvents().getFirst().getDescription().getValue())
                .startsWith("Asialista ja kaikki muu: https://");
    }

    @Test
    void whoAsksAgainIsToldInAWordThatNothingHasChanged() throws Exception {
        var address = addressOf("Aino");
        var first = fetch(address, null);
        assertThat(first.getHeader("Content-Type")).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(first.getHeader("Cache-Control")).isEqualTo("private, no-cache");
        var again = fetch(address, first.getHeader("ETag"));
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();

        plan(appointment(MEETING, 1, 1440, 60, Kind.MEETING, State.PLANNED));
        var moved = fetch(address, first.getHeader("ETag"));
        assertThat(moved.getStatus()).isEqualTo(200);
        assertThat(Biweekly.parse(moved.getContentAsString())
                        .first()
                        .getEvents()
                        .getFirst()
                        .getSequence()
                        .getValue())
                .isEqualTo(1);

        plan(appointment(MEETING, 2, 1440, 60, Kind.MEETING, State.CANCELLED));
        var off = fetch(address, moved.getHeader("ETag"));
        assertThat(Biweekly.parse(off.getContentAsString())
                        .first()
                        .getEvents()
                        .getFirst()
                        .getStatus()
                        .isCancelled())
                .isTrue();
        assertThat(off.getDateHeader("Last-Modified")).isGreaterThan(first.getDateHeader("Last-Modified"));
    }

    @Test
    void aNewAddressEndsTheOldOneAndTakingItAwayEndsItToo() throws Exception {
        var old = addressOf("Aino");
        var fresh = addressOf("Aino");
        assertThat(fetch(old, null).getStatus()).isEqualTo(404);
        assertThat(fetch(fresh, null).getStatus()).isEqualTo(200);
        web.perform(post("/calendar/address/revocation").with(csrf()).with(Cast.as(members.get("Aino"))));
        assertThat(fetch(fresh, null).getStatus()).isEqualTo(404);
    }

    @Test
    void whoeverHasLeftFindsNothingAndTheDatabaseKnowsNoAddress() throws Exception {
        var address = addressOf("Aino");
        assertThat(jdbc.sql("select encode(token_hash, 'escape') from calendars.feed")
                        .query(String.class)
                        .single())
                .doesNotContain(address.replaceAll(".*/|\\.ics", ""));
        jdbc.sql("update people.person set left_on = current_date - 1 where id = ?")
                .param(members.get("Aino").value())
                .update();
        assertThat(fetch(address, null).getStatus()).isEqualTo(404);
        assertThat(fetch("/calendars/.ics", null).getStatus()).isEqualTo(404);
        assertThat(fetch("/calendars/guess.ics", null).getStatus()).isEqualTo(404);
    }
}
