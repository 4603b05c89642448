package fi.merkitys.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.Office;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Eero kept a spreadsheet of what he told his people; he looks at what would come in before anything does. */
@MerkitysTest
class FeedbackImportTest {
    private static final Charset BALTIC = Charset.forName("windows-1257");
    private static final String LITHUANIAN = """
        Data;Gavėjas;Rūšis;Grįžtamasis ryšys;Atsakymas;Pastaba sau
        2026-03-02;Rūta;teigiamas;Kantriai išaiškinote sąskaitą.;Ačiū, džiugu girdėti.;šį įrašą trinti
        02.04.2026;Mantas;tobulintina;"Nutraukėte klientą;
        jis pakartojo viską.";;
        """;

    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    Clock clock;

    private Office office;

    @BeforeEach
    void assemble() {
        office = new Office(web, cast.assemble());
    }

    @Test
    void aSpreadsheetOfAnOldProgramIsLookedAtFirstAndComesInOnce() throws Exception {
        var path = bring("Eero", LITHUANIAN.getBytes(BALTIC));
        var review = office.page("Eero", path);
        assertThat(review.select(".m-lead").text()).isEqualTo("2 pieces of feedback would come in.");
        assertThat(review.text())
                .contains("Kantriai išaiškinote sąskaitą.")
                .contains("The column “Pastaba sau” is not read.");
        assertThat(given()).isEmpty();

        for (var time = 0; time < 2; time++) {
            office.send("Eero", path + "/confirmation");
            assertThat(given()).hasSize(2);
        }
        assertThat(office.page("Eero", path).select(".m-lead").text()).isEqualTo("2 pieces of feedback came in.");
        var ruta = office.page("Rūta", "/feedback");
        assertThat(ruta.text()).contains("Kantriai išaiškinote sąskaitą.");
        var opened = office.page(
                "Rūta", ruta.select(".m-feedback a[href^=/feedback/]").attr("href"));
        assertThat(opened.text())
                .contains("Ačiū, džiugu girdėti.")
                .contains("From a file that Eero brought in")
                .doesNotContain("trinti");
        assertThat(office.page("Mantas", "/feedback").text()).contains("Nutraukėte klientą; jis pakartojo viską.");

        var again = bring("Eero", LITHUANIAN.getBytes(StandardCharsets.UTF_8));
        assertThat(office.page("Eero", again).select(".m-lead").text())
                .isEqualTo("Nothing new is in the file. 2 are here already.");
    }

    @Test
    void whatIsWrongIsToldLineByLineAndNothingComesInHalf() throws Exception {
        var tomorrow = LocalDate.now(clock).plusDays(1);
        var path = bring("Eero", """
            date;receiver;kind;feedback
            2026-03-02;Aino;praise;You asked what the customer needed.
            2026-03-03;Nobody Known;praise;You stayed calm.
            yesterday;Aino;praise;You stayed calm.
            %s;Aino;praise;You will stay calm.
            2026-03-05;Aino;praise;%s
            2026-03-06;Aino;sideways;You stayed calm.
            2026-03-07;Eero;praise;I am great.
            2026-03-08;Aino;praise;
            """.formatted(tomorrow, "x".repeat(4001)).getBytes(StandardCharsets.UTF_8));
        var review = office.page("Eero", path);
        assertThat(review.select(".m-lead").text()).contains("7");
        assertThat(review.select(".m-lines").getFirst().select("tr").eachText())
                .containsExactlyInAnyOrder(
                        "Line 3 Nobody here is “Nobody Known”.",
                        "Line 4 The date “yesterday” cannot be read. Write it like 2026-11-21 or 21.11.2026.",
                        "Line 5 " + tomorrow + " is still to come.",
                        "Line 6 A text is longer than 4,000 characters.",
                        "Line 7 “sideways” is neither of the two kinds: positive or constructive.",
                        "Line 8 Giver and receiver are the same person.",
                        "Line 9 The feedback itself is missing.");
        assertThat(review.select("form[action$=/confirmation]")).isEmpty();
        assertThat(office.send("Eero", path + "/confirmation").getStatus()).isEqualTo(409);
        assertThat(given()).isEmpty();
    }

    @Test
    void eachBringsInTheirOwnAndTheSameLineCountsOnce() throws Exception {
        var path = bring("Eero", """
            date,giver,receiver,feedback
            1.2.2026,Kalle,Aino,You stayed calm.
            """.getBytes(StandardCharsets.UTF_8));
        assertThat(office.page("Eero", path).text()).contains("You neither gave nor received it");
        assertThat(office.status("Kalle", path)).isEqualTo(404);
        var twice = bring("Aino", """
            date,giver,feedback
            1.2.2026,Eero,You stayed calm.
            2026-02-01,Eero,You stayed calm.
            """.getBytes(StandardCharsets.UTF_8));
        assertThat(office.page("Aino", twice).text())
                .contains("One piece of feedback would come in.")
                .contains("The same as line 2.")
                .contains("Without a kind");
        office.send("Aino", twice + "/confirmation");
        assertThat(given()).hasSize(1);
    }

    @Test
    void aFileOfNothingOrOfSomethingElseSaysSo() throws Exception {
        assertThat(upload("Eero", new byte[0]).getStatus()).isEqualTo(422);
        var header = bring("Eero", "date;receiver;feedback\n".getBytes(StandardCharsets.UTF_8));
        assertThat(office.page("Eero", header).select("form[action$=/confirmation]"))
                .isEmpty();
        var other = bring("Eero", "colour;size\nred;12,5\n".getBytes(StandardCharsets.UTF_8));
        assertThat(office.page("Eero", other).text()).contains("A column for the date, one for the feedback");
        var workbook = bring("Eero", new byte[] {'P', 'K', 3, 4, 0, 0});
        assertThat(office.send("Eero", workbook + "/confirmation").getStatus()).isEqualTo(409);
        office.send("Eero", other + "/removal");
        assertThat(office.status("Eero", other)).isEqualTo(404);
    }

    private List<String> given() throws Exception {
        return office.page("Eero", "/feedback?side=given")
                .select(".m-feedback .m-short")
                .eachText();
    }

    private String bring(String who, byte[] content) throws Exception {
        return String.valueOf(upload(who, content).getRedirectedUrl());
    }

    private MockHttpServletResponse upload(String who, byte[] content) throws Exception {
        return web.perform(multipart("/feedback/imports")
                        .file(new MockMultipartFile("file", "palaute.csv", "text/csv", content))
                        .with(csrf())
                        .with(Cast.as(office.person(who))))
                .andReturn()
                .getResponse();
    }
}
