package fi.merkitys.voice.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.Office;
import fi.merkitys.Walls;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Sanna has what was put into the box of ideas; Aino kept a list of her own. */
@MerkitysTest
class ImportVoiceTest {
    private static final String HEADER = "Päivä;Laji;Sanat;Kertoja;Aihe;Tila;Vastaus;Tehty;Julkinen\n";

    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    private Office office;

    @BeforeEach
    void assemble() {
        office = new Office(web, cast.assemble());
    }

    private String look(String who, String rows) throws Exception {
        var file =
                new MockMultipartFile("file", "box.csv", "text/csv", (HEADER + rows).getBytes(StandardCharsets.UTF_8));
        return String.valueOf(
                office.answer(who, multipart("/voice/imports").file(file).with(csrf()))
                        .getRedirectedUrl());
    }

    private Document bring(String who, String rows) throws Exception {
        var path = look(who, rows);
        office.send(who, path + "/confirmation");
        return office.page(who, path);
    }

    private List<String> told(String who) {
        return jdbc.sql("select key from notifications.notice where person_id = ? order by id")
                .param(office.id(who))
                .query(String.class)
                .list();
    }

    @Test
    void theFileIsLookedAtComesInOnceAndWhatIsOpenHasAnOwnerAndAClock() throws Exception {
        var rows = """
            3.11.2025;idea;Pikanäppäin jälkitöihin.;Aino;Tools and systems;tehty;Kyllä.;Ctrl-W toukokuusta.;kyllä
            2025-11-04;;Sandwiches in the evening.;;;no;The kitchen closes at six.;;yes
            2025-11-05;valitus;Nimeni on Matti Meikäläinen, lasku tuli kahdesti.;Mantas;;;;;
            2025-11-06;process;Three signatures for a refund.;liisa@testi.example;Toimintatavat;luvattu;We make it one.;;
            2025-11-06;process;Three signatures for a refund.;liisa@testi.example;Toimintatavat;luvattu;We make it one.;;
            """;
        var path = look("Sanna", rows);
        var look = office.page("Sanna", path);
        assertThat(look.select(".m-lead").text()).isEqualTo("4 voices would come in. 2 of them wait for an answer.");
        assertThat(look.text()).contains("Pikanäppäin", "promised").doesNotContain("Meikäläinen");
        assertThat(office.page("Liisa", "/voice?of=done").text()).doesNotContain("Pikanäppäin");

        office.send("Sanna", path + "/confirmation");
        assertThat(office.page("Sanna", path).text()).contains("4 came in");
        assertThat(office.page("Liisa", "/voice?of=done").text()).contains("Ctrl-W toukokuusta.");
        assertThat(office.page("Eero", "/voice/board").text())
                .contains("lasku tuli kahdesti")
                .doesNotContain("Meikäläinen");
        assertThat(office.page("Kalle", "/voice/board").text()).contains("Three signatures");
        assertThat(office.page("Mantas", "/voice").text()).contains("lasku tuli kahdesti", "with Eero");
        assertThat(told("Eero")).containsExactly("voice.notice.brought");
        assertThat(told("Mantas")).containsExactly("voice.notice.broughtYours");
        assertThat(told("Aino")).as("what is over").isEmpty();

        assertThat(bring("Sanna", rows + "2025-11-07;idea;One more.;Aino;;;;;\n")
                        .text())
                .contains("One came in, 4 were here already");
    }

    @Test
    void everyLineSaysWhatIsWrongWithIt() throws Exception {
        var look = office.page("Sanna", look("Sanna", """
            tomorrow;idea;A;Aino;;;;;
            2025-11-04;song;B;Aino;;;;;
            2025-11-04;idea;;Aino;;;;;
            2025-11-04;idea;D;Nobody Known;;;;;
            2025-11-04;idea;E;Aino;Nothing like it;;;;
            2025-11-04;idea;F;Aino;;no;;;
            2025-11-04;idea;G;Aino;;perhaps;;;
            """)).text();
        assertThat(look)
                .contains("tomorrow", "“song” is no kind", "The words are missing", "Nobody Known")
                .contains("called “Nothing like it”", "What was answered is missing", "“perhaps” is no state");
    }

    @Test
    void eachBringsInTheirOwnAndPostgresqlKnowsIt() throws Exception {
        assertThat(bring("Aino", "2025-11-04;idea;My own.;;;;;;\n").text()).contains("One came in");
        assertThat(office.page("Aino", "/voice").text()).contains("My own.", "with Eero");
        assertThat(office.page("Aino", look("Aino", "2025-11-04;idea;His.;Mantas;;;;;\n"))
                        .text())
                .contains("What Mantas said is for them or for HR to bring in.");
        assertThatThrownBy(() -> Walls.as(
                        office.person("Aino"),
                        jdbc,
                        () -> jdbc.sql("select voice.bring_in(cast(? as jsonb), now())")
                                .param("[{\"raiser\": " + office.id("Mantas") + "}]")
                                .query(Integer.class)
                                .single()))
                .hasStackTraceContaining("brought in by HR");
    }

    @Test
    void praiseGoesTheWayOfRecognition() throws Exception {
        var rows = "2025-11-04;kiitos;Aino was a great help to me.;Aino;;;;;\n";
        assertThat(bring("Sanna", rows).text()).contains("One came in");
        assertThat(office.page("Eero", "/successes/praise").select(".m-praise").text())
                .contains("Aino was a great help to me.");
        assertThat(office.page("Sanna", look("Sanna", rows)).select(".m-lead").text())
                .isEqualTo("Nothing new is in the file. One is here already.");
    }
}
