package fi.merkitys.golive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.goals.Floor;
import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@MerkitysTest
class GoLiveTest {
    /** Of the modules with figures, what shows none: what is written before anything is measured. */
    private static final List<String> WITHOUT_FIGURES =
            List.of("GoalRetirementPages", "DoingPages", "GoalVersionPages", "NewGoalPages");

    @Autowired
    Cast cast;

    @Autowired
    Floor floor;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    GoLive goLive;

    Cast.Members members;
    long goal;

    @BeforeEach
    void work() {
        members = cast.assemble();
        var lane = floor.calls("Billing");
        floor.eleven(members.red(), lane);
        floor.works(members.get("Aino"), lane, 305);
        goal = jdbc.sql("insert into goals.goal (made_at) values (now()) returning id")
                .query(Long.class)
                .single();
        jdbc.sql("""
            insert into goals.goal_version (
              goal_id, number, name, metric, comparator, high, team_id, period, valid_from, why, written_at
            ) values (?, 1, 'Handle time', 'handle_time', 'at_most', 330, ?, 'rolling_4_weeks', '2026-01-01', 'why', now())
            """).params(goal, members.red()).update();
    }

    @Test
    void untilTheChecklistIsFilledInNoFiguresAreShown() throws Exception {
        var figures = List.of(
                "/metrics",
                "/metrics/handle_time",
                "/performance",
                "/goals",
                "/goals/" + goal,
                "/goals/" + goal + "/what-if?target=300");
        for (var path : figures) {
            assertThat(page(path, "Eero").text()).as(path).doesNotContain("Not switched on yet");
        }
        assertThat(page("/people/" + id("Aino"), "Eero").text()).contains("Contacts a day");
        assertThat(page("/", "Aino").text()).contains("Handle time");
        off();

        for (var path : figures) {
            assertThat(page(path, "Eero").select("main").text())
                    .as(path)
                    .contains("Not switched on yet")
                    .doesNotContain("Contacts a day", "Handle time", "people reach");
        }
        assertThat(page("/my-goals", "Aino").text())
                .contains("Not switched on yet", "You need not do anything", "Switched off by Sanna");
        assertThat(page("/", "Aino").text()).contains("Figures of people are off");
        assertThat(page("/go-live", "Aino").text()).contains("Still to be done", "Tell everybody concerned");
        assertThat(page("/people/" + id("Aino"), "Eero").text()).doesNotContain("Contacts a day");
        assertThat(page("/", "Aino").text()).doesNotContain("Handle time");
        assertThat(page("/", "Eero").text()).contains("Figures of people are off");
        assertThat(script("/api/agent-days?from=2026-05-01&to=2026-05-31").getStatus())
                .isEqualTo(409);
        assertThat(script("/api/goals/" + goal + "/reality-check").getContentAsString())
                .contains("Figures of people are off until the go-live checklist is filled in");
        assertThat(script("/api/goals").getStatus()).isEqualTo(200);
    }

    /** One's own data are one's own all the time. */
    @Test
    void everybodyTakesTheirOwnDataAlongAllTheSame() throws Exception {
        off();
        assertThat(open("/my-data.json", "Aino").getContentAsString()).contains("\"figures\":[");
        assertThat(page("/goals/new", "Helmi").text()).doesNotContain("Not switched on yet");
        assertThat(page("/contacts", "Helmi").text()).doesNotContain("Not switched on yet");
    }

    @Test
    void whoFillsItInSwitchesItOnAndEverybodyCanReadIt() throws Exception {
        off();
        var path = "/go-live/checklist";
        var refused = perform(post(path).param("dialogueWith", "Darbo taryba – Žydrė"), "Sanna");
        assertThat(refused.getStatus()).isEqualTo(422);
        var again = Jsoup.parse(refused.getContentAsString());
        assertThat(again.select("[name=dialogueWith]").val()).isEqualTo("Darbo taryba – Žydrė");
        assertThat(again.select(".m-problem")).hasSize(10);
        assertThat(perform(filled(today().plusDays(1)), "Sanna").getContentAsString())
                .contains("This day has not come yet");
        assertThat(goLive.isOn()).isFalse();

        assertThat(perform(filled(today()), "Sanna").getStatus()).isEqualTo(302);

        assertThat(goLive.isOn()).isTrue();
        assertThat(page("/goals/" + goal, "Eero").text()).contains("people reach");
        assertThat(page("/go-live", "Aino").text()).contains("Works council", "Filled in by Sanna", "to see goals");
        assertThat(page("/my-data", "Aino").text()).contains("Sanna filled in what has to be done");

        assertThat(perform(post("/go-live/withdrawal").param("why", " "), "Petri")
                        .getStatus())
                .isEqualTo(422);
        perform(post("/go-live/withdrawal").param("why", "The dialogue goes on"), "Petri");
        assertThat(goLive.state()).isInstanceOf(GoLive.Off.class);
        assertThat(page("/my-data", "Aino").text()).contains("Petri switched figures of people off");
        assertThat(page("/go-live", "Aino").text()).contains("Switched off by Petri", "The dialogue goes on");
        assertThat(page("/go-live/checklist", "Sanna")
                        .select("[name=dialogueWith]")
                        .val())
                .isEqualTo("Works council");
    }

    @Test
    void whoUsedFiguresBeforeHasAMonthAndIsReminded() throws Exception {
        off();
        jdbc.sql("insert into golive.grace (until_day) values (?)")
                .param(today())
                .update();
        assertThat(goLive.isOn()).isTrue();
        assertThat(page("/", "Sanna").text()).contains("Without that they go off");
        jdbc.sql("update golive.grace set until_day = ?")
                .param(today().minusDays(1))
                .update();
        assertThat(goLive.isOn()).isFalse();
    }

    /** A new page with figures cannot be forgotten. */
    @Test
    void everyPageOfTheModulesWithFiguresIsOffOrSaidToHaveNone() {
        var pages = new ClassFileImporter()
                .importPackages("fi.merkitys.metrics", "fi.merkitys.goals").stream()
                        .filter(type -> type.isAnnotatedWith(Controller.class))
                        .filter(type -> !type.isAnnotatedWith(Monitors.class))
                        .map(type -> type.getSimpleName())
                        .toList();
        assertThat(pages).containsExactlyInAnyOrderElementsOf(WITHOUT_FIGURES);
    }

    private static MockHttpServletRequestBuilder filled(LocalDate day) {
        return post("/go-live/checklist")
                .param("dialogueOn", day.toString())
                .param("dialogueWith", "Works council")
                .param("informedOn", day.toString())
                .param("informedHow", "By letter")
                .param("assessedOn", day.toString())
                .param("legalBasis", "Legitimate interest")
                .param("responsible", "Sanna, HR")
                .param("necessity_profile", "to know who works here")
                .param("necessity_absences", "to count no day off")
                .param("necessity_contacts", "to sum figures")
                .param("necessity_figures", "to see goals");
    }

    private void off() {
        jdbc.sql("update golive.checklist set withdrawn_at = now(), withdrawn_by = ?, withdrawn_why = 'test'")
                .param(id("Sanna"))
                .update();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private long id(String name) {
        return members.get(name).value();
    }

    private MockHttpServletResponse script(String path) throws Exception {
        return web.perform(get(path).header("Authorization", "Bearer the-token-of-the-tests"))
                .andReturn()
                .getResponse();
    }

    private Document page(String path, String who) throws Exception {
        var answer = open(path, who);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse open(String path, String who) throws Exception {
        return perform(get(path), who);
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request, String who) throws Exception {
        return web.perform(request.with(Cast.as(new PersonId(id(who)))).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
