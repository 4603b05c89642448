package fi.merkitys.successes.fame;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.Office;
import fi.merkitys.Walls;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Sanna publishes what counts; Mantas names Aino; Helmi honours her. */
@MerkitysTest
class FameTest {
    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Office office;
    private LocalDate today;
    private String year;

    @BeforeEach
    void assemble() {
        office = new Office(web, cast.assemble());
        today = LocalDate.now(clock);
        year = String.valueOf(today.getYear());
    }

    @Test
    void criteriaComeFirstThenNamesThenTheChoice() throws Exception {
        assertThat(office.page("Aino", "/hall-of-fame").text()).contains("No hall of fame yet");
        assertThat(nominate("Mantas", "Aino").getStatus()).isEqualTo(404);
        publish("Sanna", "Customers come back because of you.", "What was sold, stayed.");
        var open = office.page("Aino", "/hall-of-fame");
        assertThat(open.select("h1").text()).isEqualTo("Hall of fame " + year);
        assertThat(open.select("#service").text()).contains("Customers come back", "Nobody named yet");
        assertThat(open.select(".m-fame section").eachAttr("id")).containsExactly("service", "sales");

        assertThat(nominate("Mantas", "Aino").getRedirectedUrl()).isEqualTo("/hall-of-fame?year=" + year);
        assertThat(office.page("Liisa", "/hall-of-fame").select("#service").text())
                .contains("One named", "Aino: She stayed until it was settled. – Mantas");

        assertThat(choose("Mantas", "Aino", "Because.").getStatus()).isEqualTo(404);
        assertThat(choose("Helmi", "Liisa", "Because.").getStatus()).isEqualTo(404);
        choose("Helmi", "Aino", "Three customers wrote to say so.");
        assertThat(office.page("Liisa", "/hall-of-fame").select(".m-honoured").text())
                .isEqualTo("Aino Three customers wrote to say so. Chosen by Helmi");
    }

    @Test
    void serviceIsNeverLeftOutAndPublishedCriteriaStay() throws Exception {
        assertThat(office.send("Sanna", "/hall-of-fame", "year", year, "sales", "Much.", "until", today.toString())
                        .getStatus())
                .isEqualTo(422);
        publish("Sanna", "Listen.", "Sell.");
        assertThat(publish("Helmi", "Other.", "Other.")).isEqualTo(422);
        assertThat(office.page("Aino", "/hall-of-fame").select("#service").text())
                .contains("Listen.");
        assertThat(publish("Eero", "Mine.", "Mine.")).isEqualTo(404);
        assertThat(Walls.as(
                        office.person("Sanna"),
                        jdbc,
                        () -> jdbc.sql("select has_table_privilege('successes.hall', 'update, delete')")
                                .query(Boolean.class)
                                .single()))
                .isFalse();
    }

    @Test
    void whoeverWasNamedMayTakeItBackAndOthersMayNot() throws Exception {
        publish("Sanna", "Listen.", "Sell.");
        nominate("Mantas", "Aino");
        var path = office.page("Aino", "/hall-of-fame")
                .select("form[action$=removal]")
                .attr("action");
        assertThat(office.send("Liisa", path).getStatus()).isEqualTo(404);
        assertThat(office.send("Aino", path).getRedirectedUrl()).isEqualTo("/hall-of-fame?year=" + year);
        assertThat(office.page("Aino", "/hall-of-fame").select("#service").text())
                .contains("Nobody named yet");
    }

    @Test
    void whoeverIsHonouredMayTakeThemselvesOut() throws Exception {
        publish("Sanna", "Listen.", "Sell.");
        nominate("Mantas", "Aino");
        choose("Helmi", "Aino", "Three customers wrote to say so.");
        var path =
                office.page("Aino", "/hall-of-fame").select(".m-honoured form").attr("action");
        assertThat(office.page("Liisa", "/hall-of-fame").select(".m-honoured form"))
                .isEmpty();
        assertThat(office.send("Liisa", path).getStatus()).isEqualTo(404);
        assertThat(office.send("Aino", path).getRedirectedUrl()).isEqualTo("/hall-of-fame?year=" + year);
        assertThat(office.page("Liisa", "/hall-of-fame").text()).doesNotContain("Three customers", "She stayed");
        assertThat(choose("Helmi", "Aino", "She should be there.").getStatus())
                .as("nobody has named her any more")
                .isEqualTo(404);
    }

    @Test
    void nobodyNamesOrChoosesOneself() throws Exception {
        publish("Sanna", "Listen.", "Sell.");
        assertThat(nominate("Aino", "Aino").getStatus()).isEqualTo(422);
        nominate("Mantas", "Helmi");
        assertThat(choose("Helmi", "Helmi", "I was good.").getStatus()).isEqualTo(422);
    }

    @Test
    void whatIsWrittenIsNoMarkup() throws Exception {
        publish("Sanna", "<b>Listen</b>", "Sell.");
        assertThat(office.page("Aino", "/hall-of-fame").select("#service b")).isEmpty();
    }

    private int publish(String who, String service, String sales) throws Exception {
        return office.send(
                        who,
                        "/hall-of-fame",
                        "year",
                        year,
                        "service",
                        service,
                        "sales",
                        sales,
                        "until",
                        today.plusDays(20).toString())
                .getStatus();
    }

    private MockHttpServletResponse nominate(String who, String whom) throws Exception {
        return office.send(
                who,
                "/hall-of-fame/" + year + "/nominations",
                "merit",
                "service",
                "to",
                String.valueOf(office.id(whom)),
                "reason",
                "She stayed until it was settled.");
    }

    private MockHttpServletResponse choose(String who, String whom, String reason) throws Exception {
        return office.send(
                who,
                "/hall-of-fame/" + year + "/honours",
                "merit",
                "service",
                "person",
                String.valueOf(office.id(whom)),
                "reason",
                reason);
    }
}
