package fi.merkitys.rights.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.rights.Category;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@MerkitysTest
class CorrectionTest {
    @Autowired
    Cast cast;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CorrectionLetters letters;

    Cast.Members members;

    @BeforeEach
    void assemble() {
        members = cast.assemble();
    }

    @ParameterizedTest
    @CsvSource({
        "profile, Sanna",
        "absences, Sanna",
        "record, Sanna",
        "requests, Sanna",
        "account, Petri",
        "figures, Eero",
        "contacts, Helmi+Jonas+Petri"
    })
    void itGoesToWhoeverCanPutItRight(String category, String to) throws Exception {
        ask("Aino", category, "Not my hours.");

        assertThat(whoIsAsked()).containsExactly(to.split("\\+"));
    }

    /** But for concerns and support: a request would tell that there is one, so it is said where it is. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CONCERNS", "SUPPORT"})
    void everyCategorySaysWhoAnswers(Category category) throws Exception {
        var form = page("/my-data/corrections/new?category=" + category.key(), "Aino");

        assertThat(form.select("main").text()).contains("It goes to").doesNotContain("rights.");
        assertThat(Duty.inTurn(category)).hasSizeGreaterThan(1);
    }

    @Test
    void nobodyIsAskedToCorrectAConcern() throws Exception {
        assertThat(status(open("/my-data/corrections/new?category=concerns", "Aino")))
                .isEqualTo(404);
    }

    @Test
    void whoAskedSeesTheAnswerAndNobodyElseDoes() throws Exception {
        var path = ask("Aino", "figures", "Antradienio kontaktai – ne mano. Žiūrėkite eilę Ščęį.");
        assertThat(page("/", "Eero").select("main").text()).contains("Aino: Figures by day");
        assertThat(page(path, "Eero").select("main").text()).contains("ne mano. Žiūrėkite eilę Ščęį.");

        assertThat(status(answer(path, "not_corrected", "  ", "Eero"))).isEqualTo(422);
        assertThat(status(answer(path, "", "Sąžiningai", "Eero"))).isEqualTo(422);
        assertThat(status(answer(path, "not_corrected", "Ne, nes pamaina buvo jūsų.", "Eero")))
                .isEqualTo(302);

        assertThat(page("/my-data", "Aino").select("main").text()).contains("It stays as it is; the answer says why.");
        assertThat(page(path, "Aino").select("main").text()).contains("Ne, nes pamaina buvo jūsų.", "Eero");
        assertThat(page("/", "Eero").select("main").text()).doesNotContain("Figures by day");
        assertThat(page(path, "Eero").select("main").text()).contains("Ne, nes pamaina buvo jūsų.");
        for (var other : List.of("Kalle", "Mantas", "Helmi", "Sanna", "Petri", "Rūta")) {
            assertThat(open(path, other).getStatus()).as(other).isEqualTo(404);
            assertThat(status(answer(path, "corrected", "", other))).as(other).isEqualTo(404);
        }
    }

    /** That it is asked and answered, not what. */
    @Test
    void hrSeesToItThatEverybodyHasAnAnswerInTime() throws Exception {
        var path = ask("Aino", "figures", "Not my hours.");
        var list = page("/correction-requests", "Sanna");
        assertThat(list.select(".m-lead").text()).isEqualTo("One request waits for an answer.");
        assertThat(list.select("tbody tr").text())
                .startsWith("Aino Figures by day")
                .doesNotContain("Not my hours");
        jdbc.sql("update rights.correction set due_on = current_date - 2").update();
        assertThat(page("/correction-requests", "Sanna").select(".m-lead").text())
                .endsWith("One is late.");

        answer(path, "not_corrected", "They are yours.", "Eero");
        var after = page("/correction-requests", "Sanna");
        assertThat(after.select(".m-lead").text()).isEqualTo("Nobody waits for an answer.");
        assertThat(after.select("tbody tr").text()).contains("Answered").doesNotContain("They are yours");
        assertThat(page("/data-protection", "Sanna").select("a[href=/correction-requests]"))
                .hasSize(1);
        assertThat(page("/data-protection", "Petri").select("a[href=/correction-requests]"))
                .isEmpty();
    }

    @Test
    void nobodyAnswersThemselves() throws Exception {
        var path = ask("Sanna", "profile", "My name has two n.");

        assertThat(status(answer(path, "corrected", "", "Sanna"))).isEqualTo(404);
        assertThat(whoIsAsked()).containsExactly("Petri");
    }

    @Test
    void nothingIsLostWhereTheSupervisorLeaves() throws Exception {
        var path = ask("Aino", "figures", "Wrong.");
        leave("Eero");
        assertThat(whoIsAsked()).containsExactly("Sanna");
        leave("Sanna");
        assertThat(whoIsAsked()).containsExactly("Petri");
        assertThat(open(path, "Petri").getStatus()).isEqualTo(200);
        leave("Petri");
        assertThat(whoIsAsked()).isEmpty();
        assertThat(page(path, "Aino").select("main").text()).contains("Nobody here can answer it yet");
    }

    @Test
    void whereTheTimeIsOverTheNextOnesAreAskedAsWell() throws Exception {
        var path = ask("Aino", "figures", "Wrong.");
        assertThat(whoIsAsked()).containsExactly("Eero");

        jdbc.sql("update rights.correction set due_on = current_date - 2").update();

        assertThat(whoIsAsked()).containsExactly("Eero", "Sanna");
        assertThat(page(path, "Aino").select("main").text()).contains("The answer is late");
    }

    @Test
    void lettersTellThatItWaitsAndNothingOfWhatItIs() throws Exception {
        jdbc.sql("update people.person set language = 'lt' where name = 'Eero'").update();
        var path = ask("Aino", "figures", "My secret reason.");
        letters.tellWhoIsInCharge();
        letters.remind();
        assertThat(subjects()).containsExactly("eero@testi.example: Jūsų laukia prašymas ištaisyti duomenis");

        jdbc.sql("update rights.correction set due_on = current_date + 5").update();
        letters.remind();
        letters.remind();
        leave("Eero");
        letters.tellWhoIsInCharge();
        answer(path, "corrected", "It was indeed.", "Sanna");

        assertThat(subjects())
                .containsExactly(
                        "eero@testi.example: Jūsų laukia prašymas ištaisyti duomenis",
                        "eero@testi.example: Prašymas ištaisyti duomenis vis dar laukia jūsų",
                        "sanna@testi.example: A request to correct data waits for you",
                        "aino@testi.example: Your request for a correction has been answered");
        assertThat(jdbc.sql("select string_agg(body_text || body_html, ' ') from mail.letter")
                        .query(String.class)
                        .single())
                .contains("https://merkitys.testi.example" + path)
                .doesNotContain("secret", "indeed", "Aino", "figures");
    }

    @Test
    void theSameWordsTwiceAreOneRequestOtherWordsAnother() throws Exception {
        var first = ask("Aino", "profile", "Wrong team.");
        assertThat(ask("Aino", "profile", " Wrong team. ")).isEqualTo(first);
        assertThat(ask("Aino", "profile", "Wrong shift.")).isNotEqualTo(first);
        assertThat(ask("Mantas", "profile", "Wrong team.")).isNotEqualTo(first);

        answer(first, "corrected", "", "Sanna");
        assertThat(ask("Aino", "profile", "Wrong team.")).isNotEqualTo(first);
    }

    @Test
    void nothingAndTooMuchAreRefusedWithTheWordsKept() throws Exception {
        assertThat(asked("Aino", "profile", " \n ").getStatus()).isEqualTo(422);
        var much = "ą".repeat(10_001);
        var refused = asked("Aino", "profile", much);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString()).select("textarea").text())
                .isEqualTo(much);

        var path = ask("Aino", "profile", "ą".repeat(10_000));
        assertThat(page(path, "Sanna").select("main").text()).contains("ą".repeat(10_000));
        assertThat(asked("Aino", "weather", "Wrong.").getStatus()).isEqualTo(404);
    }

    @Test
    void whoAsksForeverIsTold() throws Exception {
        for (var at = 0; at < 20; at++) {
            ask("Aino", "profile", "Wrong " + at);
        }
        assertThat(asked("Aino", "profile", "Wrong once more").getContentAsString())
                .contains("Many of your requests still wait");
    }

    @Test
    void whoeverReadsItStaysOnRecord() throws Exception {
        var path = ask("Aino", "profile", "Wrong.");
        open(path, "Sanna");
        open(path, "Aino");
        answer(path, "corrected", "", "Sanna");

        var own = page("/my-data", "Aino");
        assertThat(own.select("#looks tbody tr").eachText())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .endsWith("Sanna answered your request for a correction read your request for a correction"));
        assertThat(own.select(".m-mine li").eachText())
                .singleElement()
                .satisfies(row -> assertThat(row).endsWith("asked for a correction"));
    }

    private List<String> subjects() {
        return jdbc.sql("select recipient || ': ' || subject from mail.letter order by id")
                .query(String.class)
                .list();
    }

    private void leave(String who) {
        jdbc.sql("update people.person set left_on = current_date - 2 where id = ?")
                .param(members.get(who).value())
                .update();
    }

    /** On whose Today the request waits. */
    private List<String> whoIsAsked() throws Exception {
        var asked = new java.util.TreeSet<String>();
        for (var name : members.byName().keySet()) {
            var today = open("/", name);
            if (today.getContentAsString().contains("/corrections/")) {
                asked.add(name);
            }
        }
        return List.copyOf(asked);
    }

    private String ask(String who, String category, String wrong) throws Exception {
        var answer = asked(who, category, wrong);
        assertThat(answer.getStatus()).isEqualTo(302);
        return String.valueOf(answer.getRedirectedUrl());
    }

    private MockHttpServletResponse asked(String who, String category, String wrong) throws Exception {
        return perform(post("/my-data/corrections").param("category", category).param("wrong", wrong), who);
    }

    private MockHttpServletResponse answer(String path, String outcome, String answer, String who) throws Exception {
        return perform(post(path + "/answer").param("outcome", outcome).param("answer", answer), who);
    }

    private static int status(MockHttpServletResponse response) {
        return response.getStatus();
    }

    private Document page(String path, String who) throws Exception {
        var answer = open(path, who);
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse open(String path, String who) throws Exception {
        return perform(get(path), who);
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request, String who) throws Exception {
        return web.perform(request.with(Cast.as(members.get(who))).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
