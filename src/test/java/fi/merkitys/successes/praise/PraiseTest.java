package fi.merkitys.successes.praise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.Office;
import fi.merkitys.Walls;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** A customer praised Aino to Liisa; Eero, who leads Aino, reads it and passes it on. */
@MerkitysTest
class PraiseTest {
    private static final String WORDS = "My name is Peter Smith, call 040 1234567: Aino was so patient with me.";
    private static final String COVERED = "My name is […], call […]: Aino was so patient with me.";

    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Office office;

    @BeforeEach
    void assemble() {
        office = new Office(web, cast.assemble());
    }

    private void bring(String who, String agent, String words) throws Exception {
        assertThat(office.send(
                                who,
                                "/successes/praise",
                                "to",
                                String.valueOf(office.id(agent)),
                                "words",
                                words,
                                "heard",
                                "on the phone",
                                "saidOn",
                                LocalDate.now(clock).toString())
                        .getRedirectedUrl())
                .isEqualTo("/successes/praise?done=brought");
    }

    private Document list(String who) throws Exception {
        return office.page(who, "/successes/praise");
    }

    private String action(String who) throws Exception {
        return list(who).select(".m-praise form").attr("action");
    }

    @Test
    void itIsCoveredConfirmedAndReachesTheAgentAtOnce() throws Exception {
        bring("Liisa", "Aino", WORDS);
        assertThat(list("Liisa").select(".m-list").text()).contains("Aino", "waits", COVERED);
        assertThat(office.page("Eero", "/").select(".m-today-praise").text())
                .contains("A customer praised one of your people", "Aino", COVERED);
        var card = list("Eero").select(".m-praise");
        assertThat(card.select("blockquote").text()).isEqualTo(COVERED);
        assertThat(card.text()).contains("brought in by Liisa", "on the phone");

        assertThat(office.send("Eero", action("Eero"), "audience", "all").getRedirectedUrl())
                .isEqualTo("/successes/praise?done=accepted");
        assertThat(list("Eero").select(".m-praise")).isEmpty();
        assertThat(office.page("Eero", "/").select(".m-today-praise")).isEmpty();
        var brought = list("Liisa").select(".m-list a");
        assertThat(brought.text()).isEqualTo("passed on");
        assertThat(office.page("Aino", brought.attr("href")).text()).contains(COVERED);
        assertThat(office.page("Aino", "/notices").text()).contains("customer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Aino", "Mantas", "Kalle", "Helmi", "Jonas", "Sanna", "Petri"})
    void nobodyElseDecides(String who) throws Exception {
        bring("Liisa", "Aino", WORDS);
        var path = action("Eero");
        assertThat(list(who).text()).doesNotContain("patient");
        assertThat(office.send(who, path).getStatus()).isEqualTo(404);
        assertThat(office.send(who, path.replace("acceptance", "declination")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void theCoachMayAsWellAndWhoBroughtItInMayNot() throws Exception {
        bring("Liisa", "Aino", WORDS);
        assertThat(office.send("Liisa", action("Eero")).getStatus()).isEqualTo(404);
        assertThat(office.send("Rūta", action("Rūta")).getRedirectedUrl()).endsWith("accepted");
        assertThat(office.send("Eero", action("Eero").isEmpty() ? "/successes/praise/0/acceptance" : "")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void whatIsDecidedIsDecidedOnce() throws Exception {
        bring("Liisa", "Aino", WORDS);
        var path = action("Eero");
        office.send("Eero", path.replace("acceptance", "declination"));
        assertThat(office.send("Rūta", path).getRedirectedUrl()).isEqualTo("/successes/praise?done=decided");
        assertThat(list("Liisa").select(".m-list").text()).contains("not passed on");
        // The same once more is known.
        assertThat(office.send(
                                "Liisa",
                                "/successes/praise",
                                "to",
                                String.valueOf(office.id("Aino")),
                                "words",
                                WORDS,
                                "saidOn",
                                LocalDate.now(clock).toString())
                        .getRedirectedUrl())
                .isEqualTo("/successes/praise?done=known");
    }

    @Test
    void moreCanBeCoveredAndNothingWritten() throws Exception {
        bring("Liisa", "Aino", "The nurse from Turku says: Aino was so patient.");
        var page = list("Eero");
        assertThat(page.select(".m-cover span").eachText()).startsWith("The", "nurse", "from", "Turku");
        var path = action("Eero");
        office.send("Eero", path, "cover", "1", "cover", "2", "cover", "3", "cover", "99", "words", "He was rude.");
        var told = list("Liisa").select(".m-list a").attr("href");
        assertThat(office.page("Mantas", told).text())
                .contains("The […] says: Aino was so patient.")
                .doesNotContain("Turku", "rude");
    }

    @Test
    void whereNothingIsLeftToReadNothingIsPassedOn() throws Exception {
        bring("Liisa", "Aino", "Lovely Aino");
        assertThat(office.send("Eero", action("Eero"), "cover", "0", "cover", "1")
                        .getStatus())
                .isEqualTo(422);
        assertThat(list("Eero").select(".m-praise")).hasSize(1);
    }

    @Test
    void itMayBeForTheAgentAlone() throws Exception {
        bring("Liisa", "Aino", WORDS);
        office.send("Eero", action("Eero"), "audience", "receiver");
        var told = list("Liisa").select(".m-list a").attr("href");
        assertThat(office.status("Aino", told)).isEqualTo(200);
        assertThat(office.status("Mantas", told)).isEqualTo(404);
    }

    @Test
    void whatOneHeardOfOneselfIsConfirmedByTheSupervisor() throws Exception {
        office.send(
                "Aino",
                "/successes/praise",
                "mine",
                "true",
                "words",
                "You saved my day",
                "saidOn",
                LocalDate.now(clock).toString());
        assertThat(list("Aino").select(".m-praise")).isEmpty();
        assertThat(list("Eero").select(".m-praise blockquote").text()).isEqualTo("You saved my day");
    }

    @Test
    void whatIsWrongIsToldAndNothingTypedIsLost() throws Exception {
        var tomorrow = LocalDate.now(clock).plusDays(1).toString();
        var nobody = office.send("Liisa", "/successes/praise", "words", "<b>Nice", "saidOn", tomorrow);
        assertThat(nobody.getStatus()).isEqualTo(422);
        assertThat(nobody.getContentAsString()).contains("Choose somebody who works here", "&lt;b&gt;Nice");
        for (var wrong : List.of(
                List.of("words", "", "saidOn", "2026-01-05"),
                List.of("words", "x".repeat(1501), "saidOn", "2026-01-05"),
                List.of("words", "Nice", "saidOn", tomorrow),
                List.of("words", "Nice", "saidOn", "yesterday"),
                List.of("words", "Nice", "saidOn", "2026-01-05", "heard", "x".repeat(101)))) {
            assertThat(office.send(
                                    "Liisa",
                                    "/successes/praise",
                                    java.util.stream.Stream.concat(
                                                    java.util.stream.Stream.of("to", "" + office.id("Aino")),
                                                    wrong.stream())
                                            .toArray(String[]::new))
                            .getStatus())
                    .as(wrong.toString())
                    .isEqualTo(422);
        }
    }

    @Test
    void aFileIsLookedAtFirstAndItsWordsAreCoveredOnThePageAlready() throws Exception {
        var file = """
            Data;Darbuotojas;Komentaras;Kur
            2026-03-02;Aino;Mano vardas Jonas, labai padėjote!;laiškas
            2026-03-03;Nobody Known;Ačiū;
            """;
        assertThat(office.page("Eero", upload("Eero", file)).text()).contains("Nobody here is “Nobody Known”");
        var path = upload("Eero", file.replace("Nobody Known", "Mantas"));
        var review = office.page("Eero", path);
        assertThat(review.select(".m-lead").text()).isEqualTo("2 pieces of praise would come in.");
        assertThat(review.text()).contains("Mano vardas […], labai padėjote!").doesNotContain("Jonas,");
        office.send("Eero", path + "/confirmation");
        assertThat(list("Eero").select(".m-praise blockquote").eachText())
                .containsExactlyInAnyOrder("Mano vardas […], labai padėjote!", "Ačiū");
        var again = upload("Eero", file.replace("Nobody Known", "Mantas"));
        assertThat(office.page("Eero", again).select(".m-lead").text()).contains("Nothing new");
        assertThat(office.status("Kalle", path)).isEqualTo(404);
    }

    private String upload(String who, String content) throws Exception {
        return String.valueOf(web.perform(multipart("/successes/praise/imports")
                        .file(new MockMultipartFile(
                                "file", "praise.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)))
                        .with(csrf())
                        .with(Cast.as(office.person(who))))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    @Test
    void phrasesAreReadByAllAndChangedByThoseWhoLead() throws Exception {
        var page = office.page("Aino", "/successes/praise/phrases?language=fi&words=Olit+aivan+kultainen");
        assertThat(page.select("#warm").text()).contains("ystävälli*");
        assertThat(page.select("#warm").hasAttr("readonly")).isTrue();
        assertThat(page.text()).contains("This would not be proposed.");
        assertThat(office.send("Aino", "/successes/praise/phrases/fi", "warm", "kulta*")
                        .getStatus())
                .isEqualTo(404);
        assertThat(office.send("Helmi", "/successes/praise/phrases/sv", "warm", "snäll*")
                        .getStatus())
                .isEqualTo(404);

        office.send("Helmi", "/successes/praise/phrases/fi", "warm", "kultai*\r\n*\r\nkultai*\n\nmainio;oiva");
        page = office.page("Aino", "/successes/praise/phrases?language=fi&words=Olit+aivan+kultainen");
        assertThat(page.select("#warm").text()).isEqualTo("kultai*\nmainio\noiva");
        assertThat(page.text()).contains("This would be proposed.");
        assertThat(office.page("Aino", "/successes/praise/phrases?language=lt")
                        .select("#warm")
                        .text())
                .contains("malon*");
    }

    @Test
    void ownDataTellWhatWasSaidAndItGoesWhenOneIsErased() throws Exception {
        bring("Liisa", "Aino", WORDS);
        assertThat(office.answer("Aino", get("/my-data.json")).getContentAsString())
                .contains(COVERED);
        jdbc.sql("update people.person set left_on = ? where id = ?")
                .params(LocalDate.now(clock).minusDays(1), office.id("Aino"))
                .update();
        assertThat(list("Eero").select(".m-praise")).isEmpty();
        var erasure = office.page("Sanna", "/people/" + office.id("Aino") + "/erasure");
        assertThat(erasure.text()).contains("praise that waits").doesNotContain("patient");
        office.send(
                "Sanna",
                "/people/" + office.id("Aino") + "/erasure",
                "fingerprint",
                erasure.select("input[name=fingerprint]").attr("value"),
                "looked",
                "true");
        assertThat(Walls.readByOwner(jdbc, "select words from successes.praise"))
                .isEmpty();
    }
}
