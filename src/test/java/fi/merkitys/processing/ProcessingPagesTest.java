package fi.merkitys.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.rights.Category;
import fi.merkitys.rights.retention.Keeping;
import fi.merkitys.rights.retention.Periods;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@MerkitysTest
class ProcessingPagesTest {
    @Autowired
    Cast cast;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Periods periods;

    Cast.Members members;

    @BeforeEach
    void assemble() {
        members = cast.assemble();
    }

    @ParameterizedTest
    @CsvSource({"en, Purpose, 13 months", "fi, Tarkoitus, 13 kuukautta", "lt, Tikslas, 13 mėnesių"})
    void theRecordHasEveryCategoryWithTheFieldsOfTheLaw(String language, String purpose, String period)
            throws Exception {
        jdbc.sql("update people.person set language = ? where name = 'Sanna'")
                .param(language)
                .update();
        var page = page("/record-of-processing");

        assertThat(page.select("h2")).hasSize(Category.values().length + 2);
        assertThat(page.select("dt").eachText().stream().filter(purpose::equals))
                .hasSize(Category.values().length);
        assertThat(page.text())
                .contains("Testi Oy", period)
                .doesNotContain("processing.", "rights.name", "rights.keeping", "rights.period");
    }

    @Test
    void itTellsThePeriodThatTheJobGoesBy() throws Exception {
        periods.choose(Keeping.FIGURES, 24, "agreed", members.get("Sanna"));

        assertThat(page("/record-of-processing").text()).contains("Figures by day: 24 months.");
    }

    @Test
    void whoAnswersForItIsFilledInAndStandsInBothPapers() throws Exception {
        assertThat(keep("Testi Oy", " ", "").getStatus()).isEqualTo(422);
        assertThat(keep("Testi Oy", "Katu 1\nVilnius", "Žydrė *Ščęį* <b>").getStatus())
                .isEqualTo(302);

        for (var path : new String[] {"/record-of-processing", "/impact-assessment"}) {
            assertThat(page(path).text()).contains("Katu 1", "Žydrė *Ščęį* <b>");
            var file = open(path + ".md");
            assertThat(file.getHeader("Content-Disposition")).startsWith("attachment");
            assertThat(file.getContentAsString())
                    .startsWith("# ")
                    .contains("- Katu 1 Vilnius\n", "- Žydrė \\*Ščęį\\* \\<b\\>\n");
        }
    }

    @Test
    void theAssessmentTakesTheReasonsFromTheChecklistAndLeavesTheJudgement() throws Exception {
        var text = page("/impact-assessment").text();

        assertThat(text).contains("The work needs it.", "People feel watched", "to be filled in");
    }

    private MockHttpServletResponse keep(String name, String contact, String officer) throws Exception {
        return web.perform(post("/data-controller")
                        .param("name", name)
                        .param("contact", contact)
                        .param("officer", officer)
                        .with(Cast.as(members.get("Sanna")))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private Document page(String path) throws Exception {
        var answer = open(path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse open(String path) throws Exception {
        return web.perform(get(path).with(Cast.as(members.get("Sanna"))))
                .andReturn()
                .getResponse();
    }
}
