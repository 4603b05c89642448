package fi.merkitys.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.mail.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Eero's one-to-one with Aino is what is told here. */
@MerkitysTest
class NoticesTest {
    @Autowired
    Cast cast;

    @Autowired
    MockMvc web;

    @Autowired
    Notices notices;

    @Autowired
    WholeOrganisation whole;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Outbox outbox;

    @Autowired
    Letters letters;

    @Autowired
    Clock clock;

    Cast.Members members;

    @BeforeEach
    void assemble() {
        members = cast.assemble();
    }

    private Notice coming(String to, String who, String time) {
        return new Notice(
                members.get(to),
                Topic.ONE_TO_ONES,
                "calendars.notice.accepted",
                List.of(members.get(who), Instant.parse(time)),
                "/people/" + members.get(who));
    }

    private Document page(String path, String who) throws Exception {
        return Jsoup.parse(web.perform(get(path).with(Cast.as(members.get(who))))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    @Test
    void eachReadsTheirOwnInTheirLanguageWithNamesAndTimes() throws Exception {
        language("Eero", "fi");
        notices.tell(List.of(
                coming("Eero", "Aino", "2026-12-03T08:00:00Z"), coming("Helmi", "Aino", "2026-12-03T08:00:00Z")));

        assertThat(page("/notices", "Eero").select(".m-notices button").text().replaceAll("\\s+|\u00a0|\u202f", " "))
                .isEqualTo("Aino tulee tapaamiseen 3.12.2026 10.00");
        assertThat(page("/notices", "Helmi").select(".m-notices button").text())
                .startsWith("Aino comes to the meeting on Dec 3, 2026");
        assertThat(page("/notices", "Aino").select(".m-notices")).isEmpty();
    }

    @Test
    void theMenuTellsHowManyAreNewUntilTheyAreRead() throws Exception {
        notices.tell(List.of(
                coming("Eero", "Aino", "2026-12-03T08:00:00Z"), coming("Eero", "Mantas", "2026-12-04T08:00:00Z")));
        assertThat(page("/people", "Eero").select(".m-bell .m-count").text()).isEqualTo("2");

        var first = page("/notices", "Eero").select(".m-notices form").attr("action");
        web.perform(post(first).with(csrf()).with(Cast.as(members.get("Eero"))))
                .andExpect(redirectedUrl("/people/" + members.get("Mantas")));
        assertThat(page("/people", "Eero").select(".m-bell .m-count").text()).isEqualTo("1");

        var newest = page("/notices", "Eero").select("input[name=newest]").attr("value");
        web.perform(
                post("/notices/reading").param("newest", newest).with(csrf()).with(Cast.as(members.get("Eero"))));
        assertThat(page("/people", "Eero").select(".m-bell .m-count")).isEmpty();
    }

    @Test
    void nobodyReadsAnothers() throws Exception {
        notices.tell(coming("Eero", "Aino", "2026-12-03T08:00:00Z"));
        var id = whole.read(() -> jdbc.sql("select id from notifications.notice")
                .query(Long.class)
                .single());

        web.perform(post("/notices/" + id + "/reading").with(csrf()).with(Cast.as(members.get("Aino"))))
                .andExpect(redirectedUrl("/notices"));
        assertThat(page("/people", "Eero").select(".m-bell .m-count").text()).isEqualTo("1");
    }

    @Test
    void aLongListGoesOnWithoutGapsOrRepetitions() throws Exception {
        notices.tell(IntStream.range(0, 70)
                .mapToObj(at -> new Notice(
                        members.get("Eero"), Topic.ACTIONS, "calendars.letter.invited", List.of("No. " + at), "/"))
                .toList());
        var seen = new ArrayList<String>();
        var next = "/notices";
        while (!next.isEmpty()) {
            var page = page(next, "Eero");
            seen.addAll(page.select(".m-notices button").eachText());
            next = page.select("a[href^=/notices?before]").attr("href");
        }
        assertThat(seen)
                .isEqualTo(IntStream.range(0, 70)
                        .mapToObj(at -> "No. " + (69 - at))
                        .toList());
    }

    // ---- out of the house

    private Sorting sortingAt(String local) {
        return new Sorting(jdbc, whole, outbox, Clock.fixed(at(local), clock.getZone()));
    }

    private Instant at(String local) {
        return LocalDateTime.parse(local).atZone(clock.getZone()).toInstant();
    }

    private List<String> due() {
        return whole.read(() -> jdbc.sql("""
            select p.name || ' ' || to_char(d.due_at at time zone 'Europe/Helsinki', 'YYYY-MM-DD HH24:MI')
            from notifications.dispatch d join people.person p on p.id = d.person_id
            order by 1
            """).query(String.class).list());
    }

    @Test
    void whatComesUpInTheEveningWaitsForThePersonsMorning() {
        whole.run(() -> {
            jdbc.sql("insert into notifications.shift_hours values ('late', '14:00', '22:00')")
                    .update();
            jdbc.sql("update people.person set shift = 'Late' where id = ?")
                    .param(members.get("Mantas").value())
                    .update();
            jdbc.sql("insert into notifications.hours (person_id, from_time, until_time) values (?, '06:00', '14:00')")
                    .param(members.get("Aino").value())
                    .update();
        });
        notices.tell(List.of(
                coming("Eero", "Aino", "2026-12-03T08:00:00Z"),
                coming("Mantas", "Eero", "2026-12-03T08:00:00Z"),
                coming("Aino", "Eero", "2026-12-03T08:00:00Z")));
        sortingAt("2026-11-23T19:30").all();

        assertThat(due()).containsExactly("Aino 2026-11-24 06:00", "Eero 2026-11-24 08:00", "Mantas 2026-11-23 19:30");
    }

    @Test
    void aDigestTellsEverythingInOneLetterAndLeavesOutWhatWasReadMeanwhile() throws Exception {
        choose("Aino", "one_to_ones", "daily");
        notices.tell(List.of(
                coming("Aino", "Eero", "2026-12-03T08:00:00Z"),
                coming("Aino", "Helmi", "2026-12-04T08:00:00Z"),
                coming("Aino", "Kalle", "2026-12-05T08:00:00Z")));
        sortingAt("2026-11-19T12:00").all();
        assertThat(due()).hasSize(3).allMatch(line -> line.equals("Aino 2026-11-20 08:00"));
        whole.run(() -> jdbc.sql("update notifications.notice set read_at = now() where args::text like ?")
                .param("%" + members.get("Kalle").value() + "%")
                .update());
        letters.writeAllThatAreDue();

        var written = letters();
        assertThat(written)
                .singleElement()
                .satisfies(letter -> assertThat(letter)
                        .startsWith("aino@testi.example|2 things for you|")
                        .contains("Eero comes", "Helmi comes", "https://merkitys.testi.example/notices")
                        .doesNotContain("Kalle"));
        assertThat(due()).isEmpty();
        letters.writeAllThatAreDue();
        assertThat(letters()).hasSize(1);
    }

    @Test
    void whoeverHasSwitchedItOffIsWrittenNothingButStillReadsItHere() throws Exception {
        choose("Aino", "feedback", "off");
        choose("Aino", "one_to_ones", "off");
        notices.tell(
                new Notice(members.get("Aino"), Topic.FEEDBACK, "calendars.letter.invited", List.of("Feedback"), "/"));
        sortingAt("2026-11-23T12:00").all();
        assertThat(due()).isEmpty();
        assertThat(page("/notices", "Aino").select(".m-notices li")).hasSize(1);

        // What somebody waits for cannot be switched off.
        notices.tell(coming("Aino", "Eero", "2026-12-03T08:00:00Z"));
        sortingAt("2026-11-23T12:00").all();
        assertThat(due()).hasSize(1);
    }

    @Test
    void nobodyWhoHasLeftIsToldAnything() {
        whole.run(() -> jdbc.sql("update people.person set left_on = current_date - 1 where id = ?")
                .param(members.get("Aino").value())
                .update());
        notices.tell(coming("Aino", "Eero", "2026-12-03T08:00:00Z"));
        sortingAt("2026-11-23T12:00").all();
        assertThat(due()).isEmpty();
    }

    private List<String> letters() {
        return whole.read(() -> jdbc.sql("select recipient || '|' || subject || '|' || body_text from mail.letter")
                .query(String.class)
                .list());
    }

    private void choose(String who, String topic, String rhythm) {
        whole.run(() -> jdbc.sql("insert into notifications.preference values (?, ?, ?, true)")
                .params(members.get(who).value(), topic, rhythm)
                .update());
    }

    private void language(String who, String language) {
        jdbc.sql("update people.person set language = ? where id = ?")
                .params(language, members.get(who).value())
                .update();
    }
}
