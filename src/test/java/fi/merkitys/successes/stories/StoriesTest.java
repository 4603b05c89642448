package fi.merkitys.successes.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.Office;
import fi.merkitys.Walls;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Mantas writes about Aino. She decides where it is told; Helmi and Sanna approve of the words. */
@MerkitysTest
class StoriesTest {
    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    private Office office;
    private StoryDesk desk;

    @BeforeEach
    void assemble() {
        office = new Office(web, cast.assemble());
        desk = new StoryDesk(office);
    }

    @Test
    void itIsToldOnceTheHeroAgreesAndTwoOthersApprove() throws Exception {
        var story = desk.begun();
        assertThat(office.status("Liisa", story)).isEqualTo(404);
        assertThat(desk.approve("Helmi", story, 1).getStatus())
                .as("before the hero")
                .isEqualTo(422);
        office.send("Mantas", story + "/request", "version", "1");
        assertThat(office.page("Aino", "/notices").text()).contains("Mantas has written a story about you");
        var consent = office.page("Aino", story + "/consent");
        assertThat(consent.select(".m-story-exact").text()).contains("The line was dead.", "I am not going");
        assertThat(consent.select(".m-story-channel")).hasSize(5);

        desk.agree(story, 1, Channel.INSIDE);
        desk.approve("Helmi", story, 1);
        desk.approve("Helmi", story, 1);
        assertThat(office.status("Liisa", story)).as("approved once").isEqualTo(404);
        desk.approve("Sanna", story, 1);

        assertThat(office.page("Liisa", story).select("h1").text()).isEqualTo("She stayed");
        assertThat(office.page("Liisa", story).select(".m-story-work"))
                .as("who said what")
                .isEmpty();
        assertThat(office.page("Liisa", "/stories").select(".m-story-card h2").text())
                .isEqualTo("She stayed");
        assertThat(told(story)).isEqualTo("inside");
        assertThat(jdbc.sql("select deed || ' ' || about from audit.entry where deed like 'story%'")
                        .query(String.class)
                        .list())
                .containsExactly("story_told inside");
    }

    @Test
    void neitherTheHeroNorWhoWroteItApprovesNorWhoHasNothingToDoWithIt() throws Exception {
        var story = desk.begun();
        desk.agreeToAll(story, 1);
        assertThat(desk.approve("Aino", story, 1).getStatus()).isEqualTo(404);
        assertThat(desk.approve("Mantas", story, 1).getStatus()).isEqualTo(404);
        assertThat(desk.approve("Kalle", story, 1).getStatus()).isEqualTo(404);
        assertThat(desk.approve("Petri", story, 1).getStatus()).isEqualTo(404);
        desk.write("Eero", story, 1, "title", "She stayed longer");
        desk.agreeToAll(story, 2);
        assertThat(desk.approve("Eero", story, 2).getStatus())
                .as("his own words")
                .isEqualTo(422);
        desk.approve("Helmi", story, 2);
        desk.approve("Jonas", story, 2);
        assertThat(told(story)).isEqualTo("inside,page,feed,social,search");
    }

    @Test
    void whoeverCouldApproveSendsItBackWithAWordAndItWaitsForOthers() throws Exception {
        var story = desk.begun();
        assertThat(sendBack("Helmi", story, 1, "Too long.").getStatus())
                .as("before the hero")
                .isEqualTo(422);
        desk.agreeToAll(story, 1);
        desk.approve("Sanna", story, 1);
        assertThat(sendBack("Helmi", story, 1, " ").getStatus()).isEqualTo(422);
        for (var other : List.of("Aino", "Mantas", "Kalle", "Petri")) {
            assertThat(sendBack(other, story, 1, "No.").getStatus()).as(other).isEqualTo(404);
        }
        assertThat(sendBack("Helmi", story, 1, "Which line was dead?").getRedirectedUrl())
                .isEqualTo(story);
        assertThat(office.page("Mantas", "/notices").text()).contains("Helmi has sent the story back to you");
        assertThat(office.page("Mantas", story + "/text").text())
                .contains("Helmi asks for other words", "Which line was dead?");
        assertThat(office.page("Aino", story).select(".m-story-work h2").text())
                .isEqualTo("Sent back to who wrote it: it needs other words");
        assertThat(desk.approve("Jonas", story, 1).getStatus()).isEqualTo(422);
        assertThat(told(story)).isEmpty();

        desk.write("Mantas", story, 1, "words", "Her telephone line was dead.");
        assertThat(office.page("Helmi", story).text()).contains("Helmi about earlier words");
        desk.agree(story, 2, Channel.INSIDE);
        desk.approve("Helmi", story, 2);
        desk.approve("Sanna", story, 2);
        assertThat(told(story)).isEqualTo("inside");
        assertThat(sendBack("Jonas", story, 2, "Too late.").getStatus())
                .as("what is told can be withdrawn")
                .isEqualTo(422);
        assertThat(office.answer("Helmi", get("/my-data.json")).getContentAsString())
                .contains("Which line was dead?");
    }

    private MockHttpServletResponse sendBack(String who, String story, int version, String words) throws Exception {
        return office.send(who, story + "/returns", "version", String.valueOf(version), "words", words);
    }

    /** A draft is the hero's matter: who looks at it, and takes no part in it, is on record. */
    @Test
    void looksAtADraftAreInTheAuditTrail() throws Exception {
        var story = desk.begun();
        for (var who : List.of("Mantas", "Aino", "Sanna", "Helmi")) {
            office.page(who, story);
        }
        office.page("Eero", story + "/text");
        assertThat(looks()).containsExactlyInAnyOrder("Sanna", "Helmi", "Eero");
        assertThat(office.page("Aino", "/my-data").text()).contains("read a story about you that was not told yet");
        desk.agree(story, 1, Channel.INSIDE);
        desk.approve("Helmi", story, 1);
        desk.approve("Sanna", story, 1);
        office.page("Jonas", story);
        assertThat(looks()).as("what is told is for everybody").hasSize(3);
    }

    private List<String> looks() {
        return jdbc.sql("""
            select p.name
            from audit.entry e
            join people.person p on p.id = e.actor_id
            where e.deed = 'looked' and e.data = 'stories'
            """).query(String.class).list();
    }

    @Test
    void otherWordsNeedEverythingAnew() throws Exception {
        var story = desk.told();
        assertThat(told(story)).isEqualTo("inside,page,feed,social,search");
        assertThat(desk.write("Mantas", story, 1, "words", "The line was dead. Nearly.")
                        .getStatus())
                .isEqualTo(302);
        assertThat(told(story)).isEmpty();
        assertThat(office.page("Aino", "/notices").text()).contains("Mantas has changed the story about you");
        assertThat(desk.agree(story, 1, Channel.PAGE).getStatus())
                .as("to words of before")
                .isEqualTo(422);
        assertThat(desk.approve("Helmi", story, 1).getStatus()).isEqualTo(422);
        desk.agree(story, 2, Channel.PAGE);
        desk.approve("Helmi", story, 2);
        assertThat(told(story)).isEmpty();
        desk.approve("Sanna", story, 2);
        assertThat(told(story)).isEqualTo("page");
        assertThat(Walls.readByOwner(
                        jdbc, "select version || ' ' || words from successes.story_version order by version"))
                .as("to which words she agreed")
                .containsExactly("1 The line was dead.\n\n> I am not going, said she.", "2 The line was dead. Nearly.");
    }

    @Test
    void whatSheTakesBackIsGoneAtOnceAndWhatLeadsToThePageWithIt() throws Exception {
        var story = desk.told();
        desk.takeBack(story, Channel.PAGE);
        assertThat(told(story)).isEqualTo("inside");
        desk.agree(story, 1, Channel.PAGE);
        assertThat(told(story)).as("two approved of these words").isEqualTo("inside,page,feed,social,search");
        assertThat(office.send("Liisa", story + "/consents/page/revocation").getStatus())
                .isEqualTo(404);
        assertThat(office.send("Eero", story + "/consents/page/revocation").getStatus())
                .isEqualTo(404);
        assertThat(desk.takeBack(story, Channel.INSIDE).getStatus()).isEqualTo(302);
        assertThat(desk.takeBack(story, Channel.INSIDE).getStatus()).as("twice").isEqualTo(302);
        assertThat(office.status("Liisa", story)).isEqualTo(404);
    }

    @Test
    void withdrawnIsForGood() throws Exception {
        var story = desk.told();
        assertThat(office.send("Liisa", story + "/withdrawal").getStatus()).isEqualTo(404);
        office.send("Aino", story + "/withdrawal");
        assertThat(told(story)).isEmpty();
        assertThat(desk.agree(story, 1, Channel.INSIDE).getStatus()).isEqualTo(422);
        assertThat(desk.write("Mantas", story, 1, "title", "Again").getStatus()).isEqualTo(404);
        assertThat(told(story)).isEmpty();
        assertThat(office.page("Mantas", "/notices").text()).contains("Aino has withdrawn a story");
    }

    @Test
    void ofTwoWhoWriteAtOnceNobodyLosesAnything() throws Exception {
        var story = desk.begun();
        desk.write("Eero", story, 1, "title", "Quicker");
        var late = desk.write("Mantas", story, 1, "title", "Later");
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(late.getContentAsString()).contains("value=\"Later\"", "Quicker", "name=\"version\" value=\"2\"");
        desk.write("Mantas", story, 2, "title", "Later");
        assertThat(office.page("Eero", story).select("h1").text()).isEqualTo("Later");
    }

    @Test
    void sendingItTwiceBeginsOneStory() throws Exception {
        var story = desk.begun();
        var success = office.page("Mantas", story)
                .select("main a[href^=/successes/]")
                .attr("href")
                .replaceAll("\\D", "");
        assertThat(office.send("Eero", "/stories", "success", success, "title", "Mine", "words", "Mine.")
                        .getStatus())
                .isEqualTo(422);
        assertThat(office.answer(
                                "Eero",
                                org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(
                                        "/stories/new?success=" + success))
                        .getRedirectedUrl())
                .isEqualTo(story);
        assertThat(office.status("Liisa", "/stories/new?success=" + success)).isEqualTo(404);
    }

    @Test
    void badInputComesBackWithEverythingThatWasTyped() throws Exception {
        var story = desk.begun();
        for (var bad : List.of(
                List.of("title", " "),
                List.of("words", "\u202e \n"),
                List.of("title", "x".repeat(121)),
                List.of("words", "x".repeat(8_001)),
                List.of("alias", "x".repeat(61)))) {
            assertThat(desk.write("Mantas", story, 1, bad.get(0), bad.get(1)).getStatus())
                    .as(bad.get(0))
                    .isEqualTo(422);
        }
        desk.write(
                "Mantas",
                story,
                1,
                "title",
                "<b>\u202eShe</b> 🌟 " + "long".repeat(20),
                "words",
                "<script>x()</script>\n\nשלום");
        var page = office.page("Aino", story);
        assertThat(page.select("h1").text()).startsWith("<b>She</b> 🌟");
        assertThat(page.select(".m-story").text()).contains("<script>x()</script> שלום");
    }

    @Test
    void aNameThatStandsInTheWordsIsPointedOut() throws Exception {
        var story = desk.begun("alias", "Kaisa", "words", "Ainolle soitettiin, ei aina.");
        assertThat(office.page("Aino", story + "/consent").select(".m-note").text())
                .contains("Ainolle")
                .doesNotContain("aina");
        assertThat(office.page("Mantas", story).select(".m-note").text()).contains("Ainolle");
    }

    @Test
    void everythingOfItIsInOnesData() throws Exception {
        var story = desk.told();
        desk.takeBack(story, Channel.FEED);
        var data = office.answer("Aino", get("/my-data.json")).getContentAsString();
        assertThat(data).contains("She stayed", "I am not going", "feed ");
    }

    /** The database's rule and that of {@link Channel}, whatever people do in whichever order. */
    @Test
    void whereItIsToldFollowsFromWhatWasSaid() throws Exception {
        var chance = new SplittableRandom(5);
        var story = desk.begun();
        var version = 1;
        var agreed = EnumSet.noneOf(Channel.class);
        var approved = new HashSet<String>();
        for (var act = 0; act < 70; act++) {
            var channel = Channel.ALL.get(chance.nextInt(5));
            switch (chance.nextInt(10)) {
                case 0 -> {
                    version++;
                    desk.write("Mantas", story, version - 1, "title", "Version " + version);
                    agreed.clear();
                    approved.clear();
                }
                case 1, 2 -> {
                    desk.takeBack(story, channel);
                    agreed.remove(channel);
                }
                case 3, 4, 5 -> {
                    var who =
                            List.of("Helmi", "Sanna", "Jonas", "Mantas", "Aino").get(chance.nextInt(5));
                    desk.approve(who, story, version);
                    if (!agreed.isEmpty() && !who.equals("Mantas") && !who.equals("Aino")) {
                        approved.add(who);
                    }
                }
                default -> {
                    desk.agree(story, version, channel);
                    agreed.add(channel);
                }
            }
            assertThat(told(story))
                    .as("after act %d", act)
                    .isEqualTo(String.join(
                            ",",
                            Channel.keys(Channel.told(EnumSet.allOf(Channel.class), agreed, approved.size(), false))));
        }
    }

    private String told(String story) {
        return Walls.readByOwner(
                        jdbc,
                        "select array_to_string(told, ',') from successes.story where id = "
                                + story.replaceAll("\\D", ""))
                .getFirst();
    }
}
