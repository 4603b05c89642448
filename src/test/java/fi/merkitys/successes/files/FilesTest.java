package fi.merkitys.successes.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.Office;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Eero kept a spreadsheet of whom he thanked; Sanna has one of everybody. */
@MerkitysTest
class FilesTest {
    private static final String HEADER = "Päivä;Keneltä;Kenelle;Sanat;Vaikutus\n";

    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    private Office office;

    @BeforeEach
    void assemble() {
        office = new Office(web, cast.assemble());
    }

    private String look(String who, String rows) throws Exception {
        var file = new MockMultipartFile(
                "file", "earlier.csv", "text/csv", (HEADER + rows).getBytes(StandardCharsets.UTF_8));
        return String.valueOf(
                office.answer(who, multipart("/successes/imports").file(file).with(csrf()))
                        .getRedirectedUrl());
    }

    private Document bring(String who, String rows) throws Exception {
        var path = look(who, rows);
        office.send(who, path + "/confirmation");
        return office.page(who, path);
    }

    private String file(String who, String path) throws Exception {
        return office.answer(who, get(path)).getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void aFileIsLookedAtFirstComesInOnceAndNobodyIsWrittenTo() throws Exception {
        var rows = """
            3.11.2025;;Aino;Jäit, kunnes asia oli kunnossa.;Asiakas palasi.
            2025-11-04;Eero;aino@testi.example;You found the fault.;
            2025-11-05;Eero;"Aino; Mantas";You stayed late.;
            2025-11-05;Eero;Aino;Again.;
            2025-11-05;Eero;Aino;Again.;
            """;
        var path = look("Eero", rows);
        var look = office.page("Eero", path);
        assertThat(look.select(".m-lead").text()).isEqualTo("4 successes would come in.");
        assertThat(look.text()).contains("from Eero", "Jäit, kunnes asia oli kunnossa.");
        assertThat(office.page("Liisa", "/successes").select(".m-success")).isEmpty();
        assertThat(office.status("Aino", path)).isEqualTo(404);

        office.send("Eero", path + "/confirmation");
        assertThat(office.page("Eero", path).text()).contains("4 came in");
        assertThat(office.page("Liisa", "/successes").select(".m-success")).hasSize(4);
        assertThat(office.page("Mantas", "/successes?of=mine").text()).contains("You stayed late.");
        assertThat(office.page("Aino", "/notices").text()).doesNotContain("thanked");

        assertThat(bring("Eero", rows + "2025-11-06;Eero;Aino;One more.;\n").text())
                .contains("One came in, 4 were here already");
        assertThat(office.page("Liisa", "/successes").select(".m-success")).hasSize(5);
    }

    @Test
    void eachLineSaysWhatIsWrongWithItAndNothingComesIn() throws Exception {
        var path = look("Eero", """
            yesterday;Eero;Aino;Words.;
            2089-01-01;Eero;Aino;Words.;
            2025-11-03;Eero;Nobody;Words.;
            2025-11-03;Eero;;Words.;
            2025-11-03;Eero;Aino;;
            2025-11-03;Mantas;Aino;Words.;
            """);
        var look = office.page("Eero", path);
        assertThat(look.select(".m-lead").text()).startsWith("6 ");
        assertThat(look.text())
                .contains("The words are missing.", "Whom it is for is missing.")
                .contains("What Mantas told is for them or for HR to bring in.");
        office.send("Eero", path + "/confirmation");
        assertThat(office.page("Liisa", "/successes").select(".m-success")).isEmpty();
    }

    @Test
    void hrBringsInWhatAnybodyTold() throws Exception {
        assertThat(bring("Sanna", "2025-11-03;Mantas;Aino;Words.;\n2025-11-04;Liisa;Liisa;I did it.;\n")
                        .text())
                .contains("2 came in");
        assertThat(office.page("Aino", "/successes").text()).contains("from Mantas", "I did it.");
    }

    @Test
    void whatOneMayReadGoesAlongAndComesBackTheSame() throws Exception {
        office.send("Mantas", "/successes", "to", id("Aino"), "words", "=1+1", "audience", "receiver");
        office.send("Mantas", "/successes", "to", id("Aino"), "words", "For all.");
        office.send("Liisa", "/successes", "to", id("Kalle"), "words", "Elsewhere.");
        office.send("Eero", "/successes", "to", id("Liisa"), "words", "For the team.", "audience", "team");

        assertThat(file("Aino", "/successes.csv"))
                .contains("Mantas,Aino,'=1+1", "Mantas,Aino,For all.")
                .doesNotContain("Elsewhere", "team");
        assertThat(office.status("Aino", "/successes.csv?of=all")).isEqualTo(404);
        assertThat(file("Sanna", "/successes.csv?of=all"))
                .contains("For all.", "Elsewhere.")
                .doesNotContain("=1+1", "For the team.");
        assertThat(office.page("Sanna", "/my-data").text()).contains("you exported what was told to all");
        assertThat(office.page("Sanna", "/successes/imports").text()).contains("What was told to all (CSV)");
        assertThat(office.page("Aino", "/successes/imports").text()).doesNotContain("What was told to all (CSV)");
        // It reads what it wrote.
        var mine = file("Mantas", "/successes.csv");
        var again = new MockMultipartFile("file", "successes.csv", "text/csv", mine.getBytes(StandardCharsets.UTF_8));
        var path = String.valueOf(office.answer(
                        "Mantas", multipart("/successes/imports").file(again).with(csrf()))
                .getRedirectedUrl());
        assertThat(office.page("Mantas", path).select(".m-lead").text()).isEqualTo("2 successes would come in.");
        assertThat(office.page("Mantas", path).text()).contains("=1+1");
    }

    private String id(String name) {
        return String.valueOf(office.id(name));
    }
}
