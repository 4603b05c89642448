package fi.merkitys.voice.routes;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.Office;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Sanna, of human resources, says who answers for what. */
@MerkitysTest
class RoutePagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    private Office office;
    private String category;

    @BeforeEach
    void assemble() {
        office = new Office(web, cast.assemble());
        category = jdbc.sql("select min(id)::text from voice.category where retired_at is null")
                .query(String.class)
                .single();
    }

    @Test
    void aDeputyWhomNobodyKnowsIsSaidAndNothingTypedIsLost() throws Exception {
        var page = answered("category", category, "person", "Eero", "deputy", "Nobody At All");
        assertThat(page.select(".m-problem").text()).contains("exactly one person who works here");
        assertThat(page.select("#person").val()).isEqualTo("Eero");
        assertThat(page.select("#deputy").val()).isEqualTo("Nobody At All");
        assertThat(page.select("#route-category option[selected]").val()).isEqualTo(category);
        assertThat(routes()).isZero();
    }

    @Test
    void aQueueThatIsGoneIsSaid() throws Exception {
        var page = answered("category", category, "person", "Eero", "queue", "999999");
        assertThat(page.select(".m-problem").text()).contains("not there any more");
        assertThat(routes()).isZero();
    }

    @Test
    void theSameTwiceIsSaid() throws Exception {
        office.send("Sanna", "/voice/routes", "category", category, "person", "Eero");
        var page = answered("category", category, "person", "Helmi");
        assertThat(page.select(".m-problem").text()).contains("There is a route for it already");
        assertThat(routes()).isOne();
    }

    @Test
    void aCategoryWithoutALithuanianNameStaysInItsForm() throws Exception {
        var page = sent("/voice/categories", "en", "Lunch", "fi", "Lounas", "reply", "1", "answer", "2", "done", "3");
        assertThat(page.select("details[open] input[name=fi]").val()).isEqualTo("Lounas");
    }

    private Document answered(String... fields) throws Exception {
        return sent("/voice/routes", fields);
    }

    private Document sent(String path, String... fields) throws Exception {
        var answer = office.send("Sanna", path, fields);
        assertThat(answer.getStatus()).isEqualTo(422);
        return Jsoup.parse(answer.getContentAsString());
    }

    private long routes() {
        return jdbc.sql("select count(*) from voice.route").query(Long.class).single();
    }
}
