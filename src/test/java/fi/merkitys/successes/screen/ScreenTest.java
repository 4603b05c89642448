package fi.merkitys.successes.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.Office;
import fi.merkitys.Walls;
import fi.merkitys.successes.Audience;
import fi.merkitys.successes.Kind;
import fi.merkitys.successes.NewSuccess;
import fi.merkitys.successes.Place;
import fi.merkitys.successes.TellSuccess;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Helmi hangs a screen up in the kitchen; Mantas, Aino and Liisa pass by. Nobody signs in there. */
@MerkitysTest
class ScreenTest {
    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TellSuccess tell;

    private Office office;

    @BeforeEach
    void assemble() {
        office = new Office(web, cast.assemble());
    }

    @Test
    void oneSuccessAfterTheOtherAndThenTheFirstAgain() throws Exception {
        var screen = screen("", "en");
        assertThat(shown(screen).select("article h2").text()).isEqualTo("Who helped you today?");

        thank("Mantas", "Aino", "You stayed until it was settled.");
        thank("Aino", "Liisa", "You found the fault.");
        office.send("Kalle", "/successes", "own", "true", "words", "I closed the old case.");
        Walls.as(
                office.person("Eero"),
                jdbc,
                () -> tell.now(new NewSuccess(
                        Kind.CUSTOMER,
                        office.person("Eero"),
                        List.of(office.person("Aino")),
                        "She was so kind.",
                        "",
                        null,
                        "",
                        Audience.ALL)));

        var first = shown(screen);
        assertThat(first.select("article").text())
                .startsWith("Aino She was so kind. A customer ·")
                .doesNotContain("Eero");
        assertThat(first.select("form, a, input, nav")).isEmpty();
        var place = place(first);
        var words = new HashSet<String>();
        for (var turn = 0; turn < 4; turn++) {
            var next = turn(screen, place);
            words.add(next.select(".words").text());
            place = place(next);
        }
        assertThat(words)
                .containsExactlyInAnyOrder(
                        "You stayed until it was settled.",
                        "You found the fault.",
                        "I closed the old case.",
                        "She was so kind.");
        assertThat(place).isEqualTo(place(first));
    }

    @Test
    void whoeverSaidNoIsNotThereNorNamedNorHeard() throws Exception {
        var screen = screen("", "en");
        thank("Mantas", "Liisa", "You found the fault.");
        thank("Mantas", "Aino", "You stayed until it was settled.");
        thank("Aino", "Liisa", "You lent me your notes.");
        thank("Mantas", "Kalle", "You and Ainon tiimi solved it.");
        thank("Liisa", "Kalle", "Rūtos patarimas padėjo.");
        thank("Liisa", "Kalle", "A rut was found on the road.");
        office.send("Aino", "/successes/wishes", "digest", "true");
        office.send("Rūta", "/successes/wishes");

        assertThat(all(screen)).containsExactlyInAnyOrder("You found the fault.", "A rut was found on the road.");
        assertThat(office.page("Aino", "/successes/wishes")
                        .select("input[name=screen]")
                        .hasAttr("checked"))
                .isFalse();
        assertThat(office.page("Aino", "/my-data").text()).contains("Show me on the screens of the office no");
        assertThat(office.page("Liisa", "/successes").text()).contains("You stayed until it was settled.");

        office.send("Aino", "/successes/wishes", "screen", "true", "digest", "true");
        assertThat(all(screen)).hasSize(5);
    }

    @Test
    void whatIsForFewHiddenOrReportedIsGoneAtTheNextTurn() throws Exception {
        var screen = screen("", "en");
        thank("Mantas", "Aino", "For the team.", "audience", "team");
        thank("Mantas", "Aino", "For you alone.", "audience", "receiver");
        var hidden = thank("Mantas", "Aino", "You sang.");
        var reported = thank("Mantas", "Liisa", "You danced.");
        var taken = thank("Aino", "Liisa", "You flew.");
        assertThat(all(screen)).containsExactlyInAnyOrder("You sang.", "You danced.", "You flew.");

        office.send("Aino", hidden + "/hiding");
        office.send("Liisa", reported + "/reports", "reason", "I did not.");
        office.send("Aino", taken + "/removal");
        assertThat(all(screen)).isEmpty();
    }

    @Test
    void aTeamsScreenShowsTheTeam() throws Exception {
        var red = screen(
                "team "
                        + jdbc.sql("select id from people.team where name = 'Red'")
                                .query(Long.class)
                                .single(),
                "fi");
        thank("Mantas", "Liisa", "You found the fault.");
        thank("Liisa", "Aino", "You stayed until it was settled.");

        assertThat(all(red)).containsExactly("You stayed until it was settled.");
        assertThat(shown(red).select("html").attr("lang")).isEqualTo("fi");
        assertThat(office.send("Helmi", "/successes/screens", "name", "Hall", "of", "team 4711")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void anAddressIsShownOnceAndEndsWhenItIsSwitchedOff() throws Exception {
        assertThat(office.send("Helmi", "/successes/screens", "name", " ").getStatus())
                .isEqualTo(422);
        var screen = screen("", "en");
        var list = office.page("Petri", "/successes/screens");
        assertThat(list.text()).contains("Kitchen", "made by Helmi", "not opened yet");
        assertThat(list.html()).doesNotContain(screen.substring("/screen/".length()));
        shown(screen);
        assertThat(office.page("Petri", "/successes/screens").text()).contains("on now");

        office.send("Petri", list.select("form[action$=revocation]").attr("action"));
        assertThat(status(screen)).isEqualTo(404);
        assertThat(status(screen + "/turn")).isEqualTo(404);
        assertThat(office.page("Helmi", "/my-data").text()).contains("you made a screen for successes: Kitchen");
        assertThat(office.page("Petri", "/my-data").text())
                .contains("you switched a screen for successes off: Kitchen");
    }

    @Test
    void longWordsEndWhereARoomStopsReading() {
        var slide = new Slide(
                new Place(Instant.EPOCH, 1),
                Kind.KUDOS,
                "",
                List.of("A", "B", "C", "D", "E", "F"),
                "word ".repeat(100),
                null,
                null);
        assertThat(slide.words()).hasSizeLessThanOrEqualTo(260).endsWith("word…");
        assertThat(slide.names()).isEqualTo("A, B, C, D");
        assertThat(slide.others()).isEqualTo(2);
    }

    private String screen(String of, String language) throws Exception {
        var made = Jsoup.parse(office.send(
                        "Helmi",
                        "/successes/screens",
                        "name",
                        "Kitchen",
                        "of",
                        of,
                        "language",
                        language,
                        "look",
                        "dark")
                .getContentAsString());
        var address = made.select(".m-secret").text();
        return address.substring(address.indexOf("/screen/"));
    }

    private Document shown(String path) throws Exception {
        return Jsoup.parse(web.perform(get(path)).andReturn().getResponse().getContentAsString());
    }

    private int status(String path) throws Exception {
        return web.perform(get(path)).andReturn().getResponse().getStatus();
    }

    private Document turn(String screen, String after) throws Exception {
        return shown(screen + "/turn?after=" + after);
    }

    private static String place(Document page) {
        return page.select("article").attr("data-place");
    }

    /** A whole round. */
    private Set<String> all(String screen) throws Exception {
        var found = new HashSet<String>();
        var at = shown(screen);
        while (!place(at).isEmpty() && found.add(at.select(".words").text())) {
            at = turn(screen, place(at));
        }
        return found;
    }

    private String thank(String from, String to, String words, String... more) throws Exception {
        var sent = new java.util.ArrayList<>(List.of("to", String.valueOf(office.id(to)), "words", words));
        sent.addAll(List.of(more));
        return String.valueOf(office.send(from, "/successes", sent.toArray(String[]::new))
                        .getRedirectedUrl())
                .replace("?told=true", "");
    }
}
