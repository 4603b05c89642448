package fi.merkitys.feedback.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.Walls;
import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Eero asks his six agents how he leads. */
@MerkitysTest
class RoundTest {
    private static final String ANONYMOUS = "What should I do differently?";

    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CloseRounds close;

    @Autowired
    Clock clock;

    private PersonId eero;
    private final List<PersonId> agents = new ArrayList<>();
    private LocalDate over;

    @BeforeEach
    void assemble() {
        var members = cast.assemble();
        eero = members.get("Eero");
        agents.add(members.get("Aino"));
        agents.add(members.get("Mantas"));
        jdbc.sql("""
            insert into people.person (name, roles, supervisor_id)
            select 'Agent ' || g, '{agent}', :eero from generate_series(1, 4) as g
            returning id
            """).param("eero", eero.value()).query(Long.class).list().forEach(id -> agents.add(new PersonId(id)));
        over = LocalDate.now(clock).plus(OpenRound.LASTS).plusDays(1);
    }

    @Test
    void fiveAnswersAreReadTogetherAfterTheLastDay() throws Exception {
        var round = open();
        for (var at = 0; at < 5; at++) {
            assertThat(page(agents.get(at), "/").select(".m-today-rounds").text())
                    .contains(ANONYMOUS);
            assertThat(answer(agents.get(at), round, "Listen longer, " + at + "."))
                    .isEqualTo(200);
            assertThat(page(agents.get(at), "/").select(".m-today-rounds")).isEmpty();
            assertThat(page(eero, round).text()).doesNotContain("Listen").contains("Until then nobody knows");
        }
        close.on(over.minusDays(1));
        assertThat(page(eero, round).text()).doesNotContain("Listen");
        close.on(over);
        assertThat(page(eero, round).select(".m-anonymous").eachText())
                .containsExactlyInAnyOrder(
                        "Listen longer, 0.",
                        "Listen longer, 1.",
                        "Listen longer, 2.",
                        "Listen longer, 3.",
                        "Listen longer, 4.");
    }

    @Test
    void fourAnswersAreThrownAwayUnread() throws Exception {
        var round = open();
        for (var at = 0; at < 4; at++) {
            answer(agents.get(at), round, "Listen longer.");
        }
        close.on(over);
        assertThat(page(eero, round).text())
                .contains("Held back", "thrown away unread")
                .doesNotContain("Listen");
        assertThat(left("ballot") + left("answer") + left("invitation")).isZero();
    }

    @Test
    void nobodyAnswersTwiceNorLateNorUninvited() throws Exception {
        var round = open();
        answer(agents.get(0), round, "Once.");
        assertThat(answer(agents.get(0), round, "Twice.")).isEqualTo(404);
        assertThat(answer(eero, round, "I am great.")).isEqualTo(404);
        assertThat(answer(agents.get(1), round, " ")).isEqualTo(422);
        for (var at = 1; at < 5; at++) {
            answer(agents.get(at), round, "Yes.");
        }
        close.on(over);
        assertThat(answer(agents.get(5), round, "Late.")).isEqualTo(404);
        assertThat(page(eero, round).select(".m-anonymous")).hasSize(5);
    }

    @Test
    void onlyTheSupervisorReadsIt() throws Exception {
        var round = open();
        agents.subList(0, 5).forEach(agent -> answer(agent, round, "Yes."));
        close.on(over);
        for (var other : agents) {
            assertThat(status(other, round)).isEqualTo(404);
        }
    }

    /** What is in the tables tells neither who has answered nor what, also to those who read them all. */
    @Test
    void theTablesTellNobodyWhoWroteWhat() throws Exception {
        var round = open();
        var before = rows("invitation");
        answer(agents.get(0), round, "A secret of mine.");
        answer(agents.get(1), round, "Short.");
        assertThat(rows("invitation")).as("no row of a person changes").isEqualTo(before);
        assertThat(rows("ballot")).noneMatch(row -> row.contains("secret") || row.contains(hex("secret")));
        assertThat(tests("select distinct octet_length(sealed)::text from feedback.ballot where sealed is not null"))
                .as("long and short answers look alike")
                .hasSize(1);
        for (var agent : agents.subList(2, 6)) {
            answer(agent, round, "Yes.");
        }
        close.on(over);
        assertThat(tests("select distinct xmin::text from feedback.answer"))
                .as("all of them written at once")
                .hasSize(1);
        assertThat(tests("""
            select column_name from information_schema.columns
            where table_schema = 'feedback' and table_name = 'answer'
            """)).containsExactlyInAnyOrder("id", "round_id", "words");
        assertThat(left("ballot") + left("invitation")).isZero();
    }

    @Test
    void fewerThanFivePeopleAreNotAskedWithoutNames() throws Exception {
        jdbc.sql("update people.person set left_on = ? where id = any(?)")
                .params(
                        LocalDate.now(clock).minusDays(1),
                        agents.subList(4, 6).stream().map(PersonId::value).toArray(Long[]::new))
                .update();
        assertThat(page(eero, "/feedback/rounds").text()).contains("Too few people");
        assertThat(send(eero, post("/feedback/rounds").param("question", ANONYMOUS)))
                .isEqualTo(422);
    }

    /** So that what a newcomer said is not told by the difference. */
    @Test
    void theNextOneWaits() throws Exception {
        open();
        close.on(over);
        assertThat(send(eero, post("/feedback/rounds").param("question", "Again?")))
                .isEqualTo(422);
        assertThat(page(eero, "/feedback/rounds").text()).contains("You asked a short while ago");
    }

    @Test
    void supervisorsAreRemindedToAskOnceAQuarter() throws Exception {
        assertThat(page(eero, "/").select(".m-nudge").text()).contains("not asked your people yet");
        open();
        assertThat(page(eero, "/").select(".m-nudge")).isEmpty();
        assertThat(page(agents.getFirst(), "/").select(".m-nudge")).isEmpty();
    }

    private String open() throws Exception {
        var opened = web.perform(post("/feedback/rounds")
                        .param("question", ANONYMOUS)
                        .with(Cast.as(eero))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return java.util.Objects.requireNonNull(opened);
    }

    private int answer(PersonId who, String round, String words) {
        try {
            return send(who, post(round + "/answers").param("words", words));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private int send(PersonId who, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(Cast.as(who)).with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private int status(PersonId who, String path) throws Exception {
        return web.perform(get(path).with(Cast.as(who)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private Document page(PersonId who, String path) throws Exception {
        return Jsoup.parse(web.perform(get(path).with(Cast.as(who)))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private static String hex(String words) {
        return java.util.HexFormat.of().formatHex(words.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private List<String> rows(String table) {
        return tests("select r::text from feedback." + table + " r order by 1");
    }

    private int left(String table) {
        return rows(table).size();
    }

    /** As whoever reads the whole database. */
    private List<String> tests(String sql) {
        return Walls.readByOwner(jdbc, sql);
    }
}
