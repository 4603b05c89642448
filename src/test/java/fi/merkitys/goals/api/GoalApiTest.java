package fi.merkitys.goals.api;

import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.goals.Floor;
import fi.merkitys.goals.MakeGoal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@MerkitysTest
class GoalApiTest {
    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    Floor floor;

    @Autowired
    MakeGoal make;

    @Autowired
    JdbcClient jdbc;

    private Cast.Members members;
    private long lane;

    @BeforeEach
    void thereIsAQueue() {
        members = cast.assemble();
        lane = floor.calls("Billing");
    }

    @Test
    void aGoalIsMadeAndRead() throws Exception {
        var made = send(post("/api/goals"), """
            {"name": "Billing", "metric": "handle_time", "comparator": "at_most", "target": 330,
             "scope": {"team": "red", "queue": "Billing", "channel": "voice"},
             "period": "rolling_4_weeks", "validFrom": "2026-01-01", "why": "Nobody waits."}
            """).andExpect(status().isCreated());
        int id = JsonPath.read(made.andReturn().getResponse().getContentAsString(), "$.id");
        ask("/api/goals")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].id").value(id))
                .andExpect(jsonPath("$[0].versions[0].target").value(330.0))
                .andExpect(jsonPath("$[0].versions[0].comparator").value("at_most"))
                .andExpect(jsonPath("$[0].versions[0].scope.team").value("Red"))
                .andExpect(jsonPath("$[0].versions[0].scope.queue").value("Billing"));
    }

    @Test
    void whatIsNotUnderstoodIsSaidByField() throws Exception {
        send(post("/api/goals"), """
            {"name": "", "metric": "speed", "comparator": "at_most", "target": 330,
             "scope": {"team": "Purple"}, "period": "month", "validFrom": "soon"}
            """)
                .andExpect(status().is(422))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.fields.name").value("Give the goal a name."))
                .andExpect(jsonPath("$.fields.metric").value("Choose what is measured."))
                .andExpect(jsonPath("$.fields.team").value("There is no such choice here. Choose another one."))
                .andExpect(jsonPath("$.fields.validFrom").exists())
                .andExpect(jsonPath("$.fields.why").exists());
    }

    @Test
    void aNewVersionHoldsFromALaterDay() throws Exception {
        var id = make.from(floor.atMost(330, Floor.team(members.red())), null);
        var body = """
            {"name": "Billing", "metric": "handle_time", "comparator": "within", "target": "5:00", "upTo": 360.5,
             "period": "month", "validFrom": "%s", "why": "Nobody waits."}
            """;
        send(post("/api/goals/" + id + "/versions"), body.formatted("2020-01-01"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.fields.validFrom").exists());
        send(post("/api/goals/" + id + "/versions"), body.formatted(floor.yesterday()))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.versions[1].target").value(300.0))
                .andExpect(jsonPath("$.versions[1].upTo").value(360.5));
        send(post("/api/goals/999999999/versions"), body.formatted("2026-12-01"))
                .andExpect(status().isNotFound());
    }

    @Test
    void theRealityCheckTellsAggregates() throws Exception {
        floor.eleven(members.red(), lane);
        floor.works(floor.hire("New", members.red(), floor.yesterday().minusWeeks(3)), lane, 310);
        var id = make.from(floor.atMost(330, Floor.team(members.red())), null);
        ask("/api/goals/" + id + "/reality-check?until=" + floor.yesterday())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.eligible").value(11))
                .andExpect(jsonPath("$.reached").value(4))
                .andExpect(jsonPath("$.share", closeTo(4 / 11.0, 1e-9), Double.class))
                .andExpect(jsonPath("$.interval.low", closeTo(0.17513673, 1e-8), Double.class))
                .andExpect(jsonPath("$.interval.high", closeTo(0.60597374, 1e-8), Double.class))
                .andExpect(jsonPath("$.pHalf", closeTo(0.8165785970, 1e-9), Double.class))
                .andExpect(jsonPath("$.verdict").value("UNCLEAR"))
                .andExpect(jsonPath("$.evened.reached").value(4))
                .andExpect(jsonPath("$.newcomers.people").value(1))
                .andExpect(jsonPath("$.newcomers.reached").value(nullValue()))
                .andExpect(jsonPath("$.leftOut.NEWCOMER").value(1))
                .andExpect(jsonPath("$.leftOut.NO_DATA").value(2))
                .andExpect(jsonPath("$.suggestion.target", closeTo(350, 0.5), Double.class))
                .andExpect(jsonPath("$.until").value(floor.yesterday().toString()));
    }

    @Test
    void withoutADayTheLastPeriodThatHasFiguresIsChecked() throws Exception {
        floor.eleven(members.red(), lane);
        var lastFigures = floor.yesterday().minusDays(700);
        jdbc.sql("update contacts.agent_day_row set day = day - 700").update();
        jdbc.sql("update contacts.revision set number = number + 1").update();
        var id = make.from(floor.atMost(330, Floor.team(members.red())), null);
        ask("/api/goals/" + id + "/reality-check")
                .andExpect(jsonPath("$.eligible").value(11))
                .andExpect(jsonPath("$.until").value(lastFigures.toString()));
        ask("/api/goals/" + id + "/reality-check?until=" + floor.yesterday())
                .andExpect(jsonPath("$.eligible").value(0))
                .andExpect(jsonPath("$.until").value(floor.yesterday().toString()));
    }

    @Test
    void ofFewerThanFiveOnlyHowManyTheyAre() throws Exception {
        floor.works(members.get("Aino"), lane, 310);
        var id = make.from(floor.atMost(330, Floor.team(members.red())), null);
        ask("/api/goals/" + id + "/reality-check")
                .andExpect(jsonPath("$.eligible").value(1))
                .andExpect(jsonPath("$.verdict").value("NOT_ENOUGH_PEOPLE"))
                .andExpect(jsonPath("$.reached").value(nullValue()))
                .andExpect(jsonPath("$.share").value(nullValue()))
                .andExpect(jsonPath("$.suggestion").value(nullValue()));
    }

    @Test
    void aDateThatIsNoneIsRefused() throws Exception {
        var id = make.from(floor.atMost(330, Floor.team(members.red())), null);
        ask("/api/goals/" + id + "/reality-check?until=yesterday").andExpect(status().isBadRequest());
        ask("/api/goals/999999999/reality-check").andExpect(status().isNotFound());
    }

    @Test
    void goalsAreDescribed() throws Exception {
        ask("/api/openapi.json", false)
                .andExpect(jsonPath("$.paths['/api/goals/{id}/reality-check'].get.summary")
                        .exists())
                .andExpect(jsonPath("$.paths['/api/goals'].post").exists());
    }

    private ResultActions ask(String path) throws Exception {
        return ask(path, true);
    }

    private ResultActions ask(String path, boolean withToken) throws Exception {
        return withToken
                ? web.perform(get(path).header("Authorization", "Bearer the-token-of-the-tests"))
                : web.perform(get(path).with(Cast.as(members.get("Helmi"))));
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String body) throws Exception {
        return web.perform(request.contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .header("Authorization", "Bearer the-token-of-the-tests"));
    }
}
