package fi.merkitys.instructions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.Office;
import fi.merkitys.voice.RaisedInTests;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Eero keeps the guide to returns; Aino and Mantas find it outdated, Kalle mends it. */
@MerkitysTest
class InstructionsTest {
    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Office office;
    private String returns;

    @BeforeEach
    void write() throws Exception {
        office = new Office(web, cast.assemble());
        returns = Guides.write(office, "Eero", "Returns", "Delivery takes 5 days.");
    }

    @Test
    void nobodyHasVerifiedANewOneAndEverybodySeesThat() throws Exception {
        assertThat(trust("Aino")).contains("Not verified", "nobody has verified it yet");
        office.send("Eero", returns + "/verifications");
        assertThat(trust("Aino")).contains("Verified", "by Eero").doesNotContain("Not verified");
        assertThat(office.page("Aino", returns).select("time, main").text())
                .contains("next review on")
                .contains("Delivery takes 5 days.");
    }

    @Test
    void oneClickSaysThatItIsOutdatedAndTwiceCountsOnce() throws Exception {
        office.send("Aino", returns + "/reports");
        office.send("Aino", returns + "/reports", "words", "It is 8 days now.");
        office.send("Mantas", returns + "/reports");
        assertThat(trust("Liisa")).contains("Stale", "2 people find it outdated");
        assertThat(told("Eero")).containsExactly("instructions.notice.reported");
        assertThat(office.page("Liisa", returns).select(".m-reported").text())
                .contains("It is 8 days now.")
                .doesNotContain("Aino");
        assertThat(office.page("Eero", returns).select(".m-reported").text()).contains("Aino", "Mantas");
        assertThat(office.page("Eero", "/").text())
                .contains("A guide needs you")
                .contains("Returns");
        office.send("Aino", returns + "/reports/removal");
        assertThat(trust("Liisa")).contains("one person finds it outdated");
    }

    @Test
    void fromTheListTheRowAloneComesBack() throws Exception {
        var answer =
                office.answer("Aino", post(returns + "/reports").with(csrf()).header("HX-Request", "true"));
        var row = Jsoup.parseBodyFragment(answer.getContentAsString());
        assertThat(row.select("h1")).isEmpty();
        assertThat(row.select("[role=status]").text()).contains("Thank you");
        assertThat(row.select(".m-state").attr("data-state")).isEqualTo("stale");
    }

    @Test
    void itIsGivenToSomebodyMendedAndVerifiedAndWhoReportedItIsToldEachStep() throws Exception {
        office.send("Aino", returns + "/reports");
        var until = LocalDate.now(clock).plusDays(5).toString();
        office.send(
                "Eero",
                returns + "/repair",
                "to",
                "" + office.id("Kalle"),
                "until",
                until,
                "words",
                "See the carrier.");
        assertThat(told("Aino")).containsExactly("instructions.notice.given");
        assertThat(told("Kalle")).containsExactly("instructions.notice.mend");
        assertThat(office.page("Kalle", "/").text()).contains("You were asked to mend it.");
        assertThat(office.page("Eero", "/").text()).doesNotContain("A guide needs you");
        Guides.rewrite(office, "Kalle", returns, "Returns", "Delivery takes 8 days.");
        assertThat(told("Eero")).contains("instructions.notice.changed");
        assertThat(trust("Aino")).as("until somebody has verified it").contains("Stale");
        office.send("Kalle", returns + "/verifications");
        assertThat(trust("Aino")).contains("Verified", "by Kalle").doesNotContain("outdated");
        assertThat(told("Aino")).containsExactly("instructions.notice.given", "instructions.notice.mended");
        var page = office.page("Aino", returns);
        assertThat(page.select(".m-steps").text()).contains("Given to Kalle to mend", "one report answered");
        assertThat(office.page("Aino", page.select("a[href*=/versions/]").attr("href"))
                        .text())
                .contains("Delivery takes 5 days.", "Do not work by it.");
    }

    @Test
    void whatIsRightAfterAllIsToldSo() throws Exception {
        office.send("Aino", returns + "/reports");
        office.send("Eero", returns + "/verifications");
        assertThat(told("Aino")).containsExactly("instructions.notice.right");
        office.send("Aino", returns + "/reports");
        assertThat(trust("Liisa")).as("she may find so again").contains("one person finds it outdated");
    }

    @Test
    void theOwnerMayTakeItUpAndVerifyWithTheSameClickAsTheChange() throws Exception {
        office.send("Mantas", returns + "/reports");
        var tomorrow = LocalDate.now(clock).plusDays(1).toString();
        office.send("Eero", returns + "/repair", "until", tomorrow);
        assertThat(told("Mantas")).containsExactly("instructions.notice.takenUp");
        Guides.rewrite(office, "Eero", returns, "Returns", "Delivery takes 8 days.", "verified", "true");
        assertThat(trust("Liisa")).contains("Verified");
        assertThat(told("Mantas")).endsWith("instructions.notice.mended");
    }

    @Test
    void onlyThoseWhoSeeToItChangeIt() throws Exception {
        for (var other : new String[] {"Aino", "Kalle", "Helmi", "Sanna", "Petri"}) {
            assertThat(office.send(other, returns + "/verifications").getStatus())
                    .as(other)
                    .isEqualTo(404);
            assertThat(office.status(other, returns + "/text")).as(other).isEqualTo(404);
        }
        assertThat(office.status("Aino", "/instructions/new")).isEqualTo(404);
        office.send("Sanna", returns + "/owner", "to", "" + office.id("Kalle"));
        assertThat(office.page("Aino", returns).text()).contains("Owner: Kalle").contains("Passed on to Kalle");
        assertThat(office.status("Eero", returns + "/text")).isEqualTo(404);
        assertThat(told("Kalle")).containsExactly("instructions.notice.owner");
        assertThat(told("Eero")).containsExactly("instructions.notice.passed");
    }

    @Test
    void itIsFoundByWordsWithoutTheirEndsAndMarks() throws Exception {
        Guides.write(office, "Rūta", "Sąskaitų pataisymas", "Patikrinkite mokėjimo datą.");
        Guides.write(office, "Rūta", "Palautusten käsittely", "Kysy kuitti.");
        assertThat(titles("/instructions?q=saskaitos")).containsExactly("Sąskaitų pataisymas");
        assertThat(titles("/instructions?q=palautuksen kasittely")).containsExactly("Palautusten käsittely");
        assertThat(titles("/instructions?q=kuitti")).containsExactly("Palautusten käsittely");
        assertThat(titles("/instructions?q=100%25")).isEmpty();
        office.send("Aino", returns + "/reports");
        assertThat(titles("/instructions?of=stale")).containsExactly("Returns");
        assertThat(titles("/instructions?of=unverified")).hasSize(2);
        assertThat(titles("/instructions?of=mine")).isEmpty();
        var within = office.answer("Aino", get("/instructions?q=returns").header("HX-Request", "true"))
                .getContentAsString();
        assertThat(within).contains("Returns").doesNotContain("<html");
    }

    @Test
    void fromAnyPageItIsFoundByItsWordsAndFoundOutdatedWithOneClick() throws Exception {
        var found = office.page("Aino", "/palette?q=return");
        assertThat(found.select(".m-palette-found a[href=" + returns + "]").text())
                .isEqualTo("Returns Instruction");
        var act = found.select(".m-palette-found form").attr("action");
        assertThat(office.send("Aino", act).getRedirectedUrl()).startsWith(returns);
        assertThat(trust("Liisa")).contains("one person finds it outdated");
        assertThat(office.page("Aino", "/palette?q=kalle")
                        .select(".m-palette-found")
                        .text())
                .contains("Kalle Person");
        assertThat(office.page("Aino", "/palette?q=instruc").select(".m-palette-found a[href=/instructions]"))
                .isNotEmpty();
    }

    @Test
    void anObstacleThatNamesItFindsItOutdated() throws Exception {
        assertThat(office.page("Aino", "/voice/guides?which=retur")
                        .select("[name=guide]")
                        .attr("value"))
                .isEqualTo(returns.substring("/instructions/".length()));
        var item = RaisedInTests.raise(
                office,
                "Aino",
                "obstacle",
                "The times are last year’s.",
                "obstacle",
                "instruction",
                "guide",
                returns.substring("/instructions/".length()));
        assertThat(office.page("Eero", item)
                        .select("main a[href=" + returns + "]")
                        .text())
                .isEqualTo("Returns");
        office.send(
                "Eero",
                item + "/uses",
                "sort",
                "instruction",
                "words",
                "Delivery times",
                "guide",
                returns.substring("/instructions/".length()));
        assertThat(office.page("Eero", item)
                        .select(".m-list a[href=" + returns + "]")
                        .text())
                .isEqualTo("Delivery times");
        assertThat(trust("Liisa")).contains("one person finds it outdated");
        assertThat(office.page("Liisa", returns).text())
                .as("what is not for all is not said here either")
                .doesNotContain("last year’s");
    }

    @Test
    void whatIsOutOfUseIsNotInTheListAndItsAddressStillLeadsThere() throws Exception {
        office.send("Eero", returns + "/retirement");
        assertThat(titles("/instructions")).isEmpty();
        assertThat(office.page("Aino", returns).text()).contains("Out of use");
        assertThat(office.send("Aino", returns + "/reports").getStatus()).isEqualTo(404);
        office.send("Eero", returns + "/retirement", "retired", "false");
        assertThat(titles("/instructions")).containsExactly("Returns");
    }

    @Test
    void whatIsWrongIsToldBesideIt() throws Exception {
        var answer = office.send(
                "Eero", "/instructions", "title", "Prices", "address", "javascript:alert(1)", "months", "6");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("This is no link to a page", "Prices");
        var yesterday = LocalDate.now(clock).minusDays(1).toString();
        assertThat(office.send("Eero", returns + "/repair", "until", yesterday).getStatus())
                .isEqualTo(422);
    }

    private String trust(String who) throws Exception {
        return office.page(who, "/instructions").expectFirst(".m-guide").text();
    }

    private List<String> titles(String path) throws Exception {
        return office.page("Aino", path).select(".m-guide h2").eachText();
    }

    private List<String> told(String who) {
        return jdbc.sql("select key from notifications.notice where person_id = ? and topic = 'instructions' order by"
                        + " id")
                .param(office.id(who))
                .query(String.class)
                .list();
    }
}
