package fi.merkitys.successes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.Office;
import fi.merkitys.Walls;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Mantas thanks Aino; she tells one of her own; others answer. */
@MerkitysTest
class SuccessTest {
    private static final String WORDS = "You stayed with the customer until it was settled.";

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

    @Test
    void whoAndASentenceAreEnoughAndEverybodyReadsIt() throws Exception {
        var path = thank("Mantas", "Aino", WORDS);

        assertThat(office.page("Mantas", path + "?told=true").text()).contains("Aino is told that you did");
        assertThat(office.page("Aino", "/").select(".m-today-successes").text())
                .contains("Somebody thanked you", WORDS);
        assertThat(office.page("Liisa", "/successes").select(".m-success").text())
                .contains("Aino", "from Mantas", WORDS);
        assertThat(office.page("Liisa", "/people/" + office.id("Aino"))
                        .select(".m-success")
                        .text())
                .contains(WORDS);
        assertThat(office.page("Aino", "/notices").text())
                .contains("Mantas thanked you.")
                .doesNotContain("customer");
        assertThat(office.page("Aino", path).text()).contains(WORDS);
        assertThat(office.page("Aino", "/").select(".m-today-successes")).isEmpty();
    }

    @Test
    void aTypedNameWillDoAndSeveralAreThankedAtOnce() throws Exception {
        assertThat(office.send("Mantas", "/successes", "who", "aino", "words", WORDS)
                        .getRedirectedUrl())
                .startsWith("/successes/");
        office.send("Helmi", "/successes", "to", id("Aino"), "to", id("Liisa"), "words", "You two found the fault.");

        assertThat(office.page("Kalle", "/successes?of=team").text())
                .contains("You two found the fault.")
                .doesNotContain(WORDS);
        assertThat(office.page("Eero", "/successes?of=team").select(".m-success"))
                .hasSize(2);
    }

    @Test
    void whatIsToldToFewIsReadByFew() throws Exception {
        var team = thank("Mantas", "Aino", "For the team.", "audience", "team");
        var alone = thank("Mantas", "Aino", "For you alone.", "audience", "receiver");

        // Helmi leads Eero, who is of the team.
        for (var one : new String[] {"Aino", "Mantas", "Eero", "Helmi"}) {
            assertThat(office.status(one, team)).as(one).isEqualTo(200);
        }
        for (var other : new String[] {"Liisa", "Kalle", "Jonas", "Rūta", "Sanna", "Petri"}) {
            assertThat(office.status(other, team)).as(other).isEqualTo(404);
            assertThat(office.status(other, alone)).as(other).isEqualTo(404);
            assertThat(office.page(other, "/successes").text()).doesNotContain("For the team", "For you alone");
            assertThat(office.page(other, "/people/" + office.id("Aino")).text())
                    .doesNotContain("For the team", "For you alone");
        }
        assertThat(office.status("Eero", alone)).isEqualTo(404);
        assertThat(office.status("Helmi", alone)).isEqualTo(404);
        assertThat(office.page("Eero", "/successes?team=" + office.members().red())
                        .text())
                .contains("For the team")
                .doesNotContain("For you alone");
    }

    @Test
    void theWallOfAnotherTeamAndOfASiteIsAClickAway() throws Exception {
        var turku = jdbc.sql("insert into people.site (name) values ('Turku') returning id")
                .query(Long.class)
                .single();
        jdbc.sql("update people.team set site_id = ? where id = ?")
                .params(turku, office.members().red())
                .update();
        thank("Mantas", "Aino", WORDS);
        thank("Aino", "Liisa", "You found the fault.");

        var site = office.page("Helmi", "/successes?site=" + turku);
        assertThat(site.select(".m-success").text()).contains(WORDS).doesNotContain("You found the fault.");
        assertThat(site.select(".m-sides a[aria-current]").text()).isEqualTo("Turku");
        assertThat(site.select(".m-places a").eachAttr("href"))
                .contains(
                        "/successes?site=" + turku,
                        "/successes?team=" + office.members().red());
        assertThat(office.page("Helmi", "/teams/" + office.members().red())
                        .select("main a[href='/successes?team="
                                + office.members().red() + "']"))
                .hasSize(1);
        assertThat(office.status("Helmi", "/successes?site=999999")).isEqualTo(404);
    }

    @Test
    void whatDoesNotFitIsSaidBesideItAndNothingIsLost() throws Exception {
        for (var to : new String[] {"", id("Mantas"), "999999999", "x"}) {
            var answer = office.send("Mantas", "/successes", "to", to, "words", WORDS);
            assertThat(answer.getStatus()).as(to).isEqualTo(422);
            assertThat(answer.getContentAsString()).contains("Choose somebody who works here", WORDS);
        }
        assertThat(office.send("Mantas", "/successes", "to", id("Aino"), "words", " \r\n ")
                        .getContentAsString())
                .contains("Say in a few words");
        assertThat(office.send("Mantas", "/successes", "to", id("Aino"), "words", "a".repeat(2_001))
                        .getContentAsString())
                .contains("At most 2,000 characters");
        assertThat(office.send("Mantas", "/successes", "to", id("Aino"), "words", WORDS, "value", "999")
                        .getStatus())
                .isEqualTo(422);
        assertThat(office.page("Mantas", "/successes").select(".m-success")).isEmpty();
    }

    @Test
    void aButtonPressedTwiceTellsItOnce() throws Exception {
        assertThat(thank("Mantas", "Aino", WORDS)).isEqualTo(thank("Mantas", "Aino", WORDS));
        assertThat(office.page("Mantas", "/successes").select(".m-success")).hasSize(1);
    }

    @Test
    void aFloodIsNoRecognition() throws Exception {
        for (var i = 0; i < 5; i++) {
            thank("Mantas", "Aino", WORDS + i);
        }
        var sixth = office.send("Mantas", "/successes", "to", id("Aino"), "words", "And again.");
        assertThat(sixth.getStatus()).isEqualTo(422);
        assertThat(sixth.getContentAsString()).contains("That is a lot for one day", "And again.");
        assertThat(thank("Mantas", "Eero", "You too.")).startsWith("/successes/");
    }

    @Test
    void onesOwnSuccessWaitsForTheSupervisor() throws Exception {
        var path = String.valueOf(office.send("Aino", "/successes", "own", "true", "words", "My first sale in Swedish.")
                        .getRedirectedUrl())
                .replace("?told=true", "");

        assertThat(office.page("Eero", "/").select(".m-today-successes").text()).contains("My first sale in Swedish.");
        assertThat(office.page("Kalle", "/").select(".m-today-successes")).isEmpty();
        office.send("Eero", path + "/replies", "words", "Hieno juttu!");
        assertThat(office.page("Eero", "/").select(".m-today-successes")).isEmpty();
        assertThat(office.page("Aino", path).select(".m-reply").text()).contains("Eero", "Hieno juttu!");
        assertThat(office.page("Aino", "/notices").text()).contains("Eero said something to a success.");
    }

    @Test
    void aSignIsGivenAndTakenBack() throws Exception {
        var path = thank("Mantas", "Aino", WORDS);
        office.send("Liisa", path + "/reactions", "kind", "applause");
        office.send("Eero", path + "/reactions", "kind", "applause");

        assertThat(office.page("Liisa", path).select("button[value=applause]").attr("aria-label"))
                .isEqualTo("Applause (2)");
        assertThat(office.page("Liisa", path).select("button[value=applause]").attr("aria-pressed"))
                .isEqualTo("true");
        office.send("Liisa", path + "/reactions", "kind", "applause");
        assertThat(office.page("Liisa", path).select("button[value=applause]").attr("aria-label"))
                .isEqualTo("Applause (1)");
        assertThat(office.send("Liisa", path + "/reactions", "kind", "dislike").getStatus())
                .isEqualTo(302);
    }

    @Test
    void editedWordsShowHowTheyWere() throws Exception {
        var path = thank("Mantas", "Aino", "You sold the modem.");
        office.send("Mantas", path + "/words", "words", "You found out that no modem was needed.", "audience", "all");

        assertThat(office.page("Liisa", path).select(".m-success .m-said").text())
                .isEqualTo("You found out that no modem was needed.");
        assertThat(office.page("Liisa", path).select("details").text()).contains("Edited", "You sold the modem.");
        assertThat(office.send("Aino", path + "/words", "words", "Mine.").getStatus())
                .isEqualTo(404);
        assertThat(office.send("Mantas", path + "/removal").getStatus()).isEqualTo(302);
        assertThat(office.status("Aino", path)).isEqualTo(404);
    }

    @Test
    void theReceiverHidesItWithoutAReason() throws Exception {
        var path = thank("Mantas", "Aino", WORDS);
        office.send("Aino", path + "/hiding");

        assertThat(office.status("Eero", path)).isEqualTo(404);
        assertThat(office.status("Mantas", path)).isEqualTo(200);
        assertThat(office.page("Liisa", "/successes").select(".m-success")).isEmpty();
        office.send("Aino", path + "/hiding", "hidden", "false");
        assertThat(office.status("Eero", path)).isEqualTo(200);
        assertThat(office.send("Mantas", path + "/hiding").getStatus()).isEqualTo(404);
    }

    @Test
    void hrDecidesOnWhatIsReportedAndOnNothingElse() throws Exception {
        var path = thank("Mantas", "Aino", "She took my break.", "audience", "team");
        assertThat(office.status("Sanna", path)).isEqualTo(404);
        office.send("Aino", path + "/reports", "reason", "It is meant as a sneer.");

        assertThat(office.page("Sanna", "/successes/reports").text())
                .contains("She took my break.", "It is meant as a sneer.", "Aino");
        assertThat(office.status("Petri", "/successes/reports")).isEqualTo(404);
        office.send("Sanna", path + "/decision", "outcome", "removed");
        assertThat(office.status("Aino", path)).isEqualTo(404);
        assertThat(office.page("Eero", "/successes").select(".m-success")).isEmpty();
        assertThat(office.send("Sanna", path + "/decision", "outcome", "stays").getStatus())
                .isEqualTo(404);
    }

    @Test
    void whateverIsTypedIsShownAsItWasTyped() throws Exception {
        var words = "<script>alert(1)</script> \u202Eabc\u202C שלום Ačiū, Žydrūne & Äitä 👩🏽‍🚒";
        var path = thank("Mantas", "Aino", words);

        var page = office.page("Liisa", path);
        assertThat(page.expectFirst(".m-success .m-said").wholeText()).isEqualTo(words);
        assertThat(page.select(".m-success script")).isEmpty();
        assertThat(page.select(".m-success .m-said").attr("dir")).isEqualTo("auto");
    }

    @Test
    void theWallGoesOnWhereItEndedWhateverComesAbove() throws Exception {
        Walls.as(
                office.person("Mantas"),
                jdbc,
                () -> jdbc.sql("""
                    insert into successes.success (kind, teller_id, words, audience, told_at)
                    select 'kudos', ?, 'Number ' || n || '.', 'all', now() - make_interval(mins => n)
                    from generate_series(1, 25) n
                    """).param(office.id("Mantas")).update());
        var first = office.page("Liisa", "/successes");
        assertThat(first.select(".m-success")).hasSize(20);
        thank("Helmi", "Eero", "Above.");
        var second = office.page("Liisa", first.select(".m-pager a").getLast().attr("href"));
        assertThat(second.select(".m-success .m-said").eachText())
                .containsExactly("Number 21.", "Number 22.", "Number 23.", "Number 24.", "Number 25.");
    }

    @Test
    void aPictureComesAlongAndOnlyForThoseWhoMayReadIt() throws Exception {
        var request = multipart("/successes")
                .file(new MockMultipartFile("picture", "cake.png", "image/png", png()))
                .param("to", id("Aino"))
                .param("words", "You baked this.")
                .param("audience", "receiver");
        var path = String.valueOf(office.answer("Mantas", request.with(csrf())).getRedirectedUrl())
                .replace("?told=true", "");

        var picture = office.answer(
                "Aino", org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(path + "/picture"));
        assertThat(picture.getContentType()).isEqualTo("image/jpeg");
        assertThat(picture.getContentAsByteArray()).startsWith(0xFF, 0xD8);
        assertThat(office.status("Eero", path + "/picture")).isEqualTo(404);

        var text = multipart("/successes")
                .file(new MockMultipartFile(
                        "picture", "cake.png", "image/png", "<svg/>".getBytes(StandardCharsets.UTF_8)))
                .param("to", id("Aino"))
                .param("words", "You baked that.");
        var refused = office.answer("Mantas", text.with(csrf()));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("not a picture that can be shown", "You baked that.");
    }

    private static byte[] png() throws Exception {
        var file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_ARGB), "png", file);
        return file.toByteArray();
    }

    private String id(String name) {
        return String.valueOf(office.id(name));
    }

    /** @return the path of what was told */
    private String thank(String from, String to, String words, String... more) throws Exception {
        var all = new String[4 + more.length];
        System.arraycopy(new String[] {"to", id(to), "words", words}, 0, all, 0, 4);
        System.arraycopy(more, 0, all, 4, more.length);
        var location = office.send(from, "/successes", all).getRedirectedUrl();
        return location == null ? "" : location.replace("?told=true", "");
    }
}
