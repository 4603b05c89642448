package fi.merkitys.instructions.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.Office;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Sanna brings in the register that was kept in a spreadsheet so far. */
@MerkitysTest
class InstructionImportTest {
    private static final String FINNISH = """
        Otsikko;Linkki;Teksti;Vastuuhenkilö;Tarkistuspäivä;Kuukaudet;Huom
        Palautukset;https://ohjeet.example/palautukset;;kalle@testi.example;31.1.2050;3;x
        Tervehdys;;"Kerro nimesi.
        Kysy, miten voit auttaa.";Eero;;12;
        Tervehdys;;"Kerro nimesi.
        Kysy, miten voit auttaa.";Eero;;12;
        """;

    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    private Office office;

    @BeforeEach
    void assemble() {
        office = new Office(web, cast.assemble());
    }

    @Test
    void itIsLookedAtFirstAndComesInOnce() throws Exception {
        var path = bring("Sanna", FINNISH);
        var review = office.page("Sanna", path);
        assertThat(review.select(".m-lead").text()).isEqualTo("2 guides would come.");
        assertThat(review.text())
                .contains("Owner: Kalle · looked at every 3 months")
                .contains("The column “Huom” is not read.", "The same as line 3.");
        assertThat(office.page("Aino", "/instructions").select(".m-guide")).isEmpty();
        office.send("Sanna", path + "/confirmation");
        office.send("Sanna", path + "/confirmation");
        assertThat(office.page("Aino", "/instructions").select(".m-guide h2").eachText())
                .containsExactly("Palautukset", "Tervehdys");
        var again = office.page("Sanna", bring("Sanna", FINNISH));
        assertThat(again.select(".m-lead").text()).isEqualTo("Nothing new is in it; 2 are here already.");
    }

    @Test
    void whatIsWrongIsToldLineByLine() throws Exception {
        var review = office.page("Eero", bring("Eero", """
            title,link,text,owner,review date,months,client,language
            ,https://guides.example/a,,,,,,
            Both,https://guides.example/a,And a text,,,,,
            Script,javascript:alert(1),,,,,,
            Day,,Some words,,soon,,,
            Months,,Some words,,,40,,
            Owner,,Some words,Nobody Known,,,,
            Client,,Some words,,,,Nowhere Oy,
            Language,,Some words,,,,,Klingon
            """));
        assertThat(review.select(".m-lines").getFirst().select("tr").eachText())
                .containsExactlyInAnyOrder(
                        "Line 2 The title is missing or longer than 200 letters.",
                        "Line 3 There must be a link or a text, one of the two.",
                        "Line 4 “javascript:alert(1)” is no link to a page.",
                        "Line 5 The date “soon” cannot be read. Write it like 2026-11-21 or 21.11.2026.",
                        "Line 6 “40” is no number of months from 1 to 36.",
                        "Line 7 Nobody here is “Nobody Known”.",
                        "Line 8 There is no client “Nowhere Oy”.",
                        "Line 9 “Klingon” is none of English, Finnish and Lithuanian.");
        assertThat(review.select("form[action$=/confirmation]")).isEmpty();
    }

    @Test
    void whatGoesOutComesInAgainAndNothingInItRuns() throws Exception {
        office.send(
                "Sanna",
                bring("Sanna", "title,text,owner\n=SUM(1),Do not run this.,eero@testi.example\n") + "/confirmation");
        var file = office.answer("Sanna", get("/instructions.csv"));
        assertThat(file.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(file.getContentAsString(StandardCharsets.UTF_8))
                .contains("'=SUM(1),,Do not run this.,eero@testi.example,");
        var path = bring("Eero", file.getContentAsString(StandardCharsets.UTF_8));
        assertThat(office.page("Eero", path).select(".m-lead").text())
                .isEqualTo("Nothing new is in it; one is here already.");
        assertThat(office.status("Aino", "/instructions.csv")).isEqualTo(404);
        assertThat(office.status("Aino", "/instructions/imports")).isEqualTo(404);
    }

    private String bring(String who, String content) throws Exception {
        var file = new MockMultipartFile("file", "guides.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8));
        return Objects.requireNonNull(
                office.answer(who, multipart("/instructions/imports").file(file).with(csrf()))
                        .getRedirectedUrl());
    }
}
