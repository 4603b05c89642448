package fi.merkitys.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Petri makes tokens for the organisation, Sanna of HR one for herself. */
@MerkitysTest
class TokensTest {
    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    private Cast.Members members;

    @BeforeEach
    void assemble() {
        members = cast.assemble();
    }

    private ResultActions make(String who, boolean organisation, String... scopes) throws Exception {
        return web.perform(post("/account/tokens")
                .param("name", "nightly import")
                .param("scope", scopes)
                .param("organisation", Boolean.toString(organisation))
                .with(Cast.as(members.get(who)))
                .with(csrf()));
    }

    private String made(ResultActions answer) throws Exception {
        return page(answer.andExpect(status().isOk())).select(".m-secret").text();
    }

    private static Document page(ResultActions answer) throws Exception {
        return Jsoup.parse(answer.andReturn().getResponse().getContentAsString());
    }

    private int asks(String path, String token) throws Exception {
        return web.perform(get(path).header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private int bringsPeopleIn(String token) throws Exception {
        return web.perform(post("/api/people-imports").header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void aTokenDoesWhatItsScopesSayUntilItIsTakenAway() throws Exception {
        var token = made(make("Petri", true, "READ_GOALS"));
        assertThat(token).startsWith("mk_").hasSizeGreaterThan(40);
        assertThat(asks("/api/goals", token)).isEqualTo(200);
        assertThat(asks("/api/agent-days?from=2026-05-01&to=2026-05-31", token)).isEqualTo(403);
        var own = page(web.perform(get("/account/tokens").with(Cast.as(members.get("Petri")))));
        assertThat(own.text()).doesNotContain(token).contains("nightly import", "last used now");
        web.perform(post(own.select(".m-tokens form").attr("action"))
                        .with(Cast.as(members.get("Petri")))
                        .with(csrf()))
                .andExpect(redirectedUrl("/account/tokens"));
        assertThat(asks("/api/goals", token)).isEqualTo(401);
    }

    @Test
    void everybodyReadsWhichProgramsOfTheOrganisationSeeWhat() throws Exception {
        assertThat(table().select("#figures").text()).contains("No program of the organisation has such a token now.");
        make("Petri", true, "READ_AGENT_DAYS");
        assertThat(table().select("#figures").text()).contains("Now it is: nightly import.");
        assertThat(table().select("#goals").text()).doesNotContain("nightly import");
    }

    private Document table() throws Exception {
        return page(web.perform(get("/who-sees-what").with(Cast.as(members.get("Aino")))));
    }

    @Test
    void onlyATokenOfTheOrganisationForItKeepsPeopleByScim() throws Exception {
        make("Petri", false, "PROVISION_PEOPLE").andExpect(status().isUnprocessableContent());
        assertThat(asks("/scim/v2/Users", made(make("Petri", true, "PROVISION_PEOPLE"))))
                .isEqualTo(200);
        assertThat(asks("/scim/v2/Users", made(make("Petri", true, "IMPORT_PEOPLE"))))
                .isEqualTo(403);
    }

    @Test
    void whatWasTypedStaysAndEachProblemStandsBesideItsField() throws Exception {
        var page = page(web.perform(post("/account/tokens")
                        .param("scope", "READ_GOALS")
                        .param("days", "365")
                        .with(Cast.as(members.get("Petri")))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent()));
        assertThat(page.select("#name-problem").text()).isEqualTo("Say what the token is for.");
        assertThat(page.select("#scope-problem").text()).startsWith("A token of your own can do no more than you.");
        assertThat(page.select("[name=scope][checked]").eachAttr("value")).containsExactly("READ_GOALS");
        assertThat(page.select("option[selected]").val()).isEqualTo("365");
    }

    @Test
    void aTokenOpensNoPage() throws Exception {
        var token = made(make("Petri", true, "READ_GOALS"));
        web.perform(get("/people").header("Authorization", "Bearer " + token)).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void anExpiredTokenIsRefused() throws Exception {
        var token = made(make("Petri", true, "READ_GOALS"));
        jdbc.sql("update identity.token set expires_at = now() - interval '1 second'")
                .update();
        assertThat(asks("/api/goals", token)).isEqualTo(401);
    }

    @Test
    void aPersonsTokenCanDoNoMoreThanThePersonAtThatMoment() throws Exception {
        make("Sanna", false, "READ_AGENT_DAYS").andExpect(status().isUnprocessableContent());
        make("Sanna", true, "READ_GOALS").andExpect(status().isUnprocessableContent());
        make("Liisa", false, "IMPORT_PEOPLE").andExpect(status().isUnprocessableContent());
        var token = made(make("Sanna", false, "IMPORT_PEOPLE"));
        assertThat(bringsPeopleIn(token)).isNotIn(401, 403);
        assertThat(asks("/api/goals", token)).isEqualTo(403);
        jdbc.sql("update people.person set roles = '{agent}' where id = ?")
                .param(members.get("Sanna").value())
                .update();
        assertThat(bringsPeopleIn(token)).isEqualTo(403);
        jdbc.sql("update people.person set roles = '{hr}', left_on = current_date - 1 where id = ?")
                .param(members.get("Sanna").value())
                .update();
        assertThat(bringsPeopleIn(token)).isEqualTo(401);
    }

    @Test
    void aTokenOfHrMakesNoAdministrator() throws Exception {
        var token = made(make("Sanna", false, "IMPORT_PEOPLE"));
        var answer = web.perform(post("/api/people-imports")
                        .header("Authorization", "Bearer " + token)
                        .contentType("text/csv")
                        .content("name,email,roles\nSanna,sanna@testi.example,hr;administrator\n"))
                .andExpect(status().isUnprocessableContent())
                .andReturn();
        assertThat(answer.getResponse().getContentAsString()).contains("administrator");
        assertThat(jdbc.sql("select roles::text from people.person where id = ?")
                        .param(members.get("Sanna").value())
                        .query(String.class)
                        .single())
                .isEqualTo("{hr}");
    }

    @Test
    void nobodyTakesAwayTheTokenOfAnother() throws Exception {
        var token = made(make("Petri", true, "READ_GOALS"));
        var id = jdbc.sql("select id from identity.token").query(Long.class).single();
        for (var other : new String[] {"Sanna", "Helmi", "Aino"}) {
            web.perform(post("/account/tokens/" + id + "/revocation")
                            .with(Cast.as(members.get(other)))
                            .with(csrf()))
                    .andExpect(redirectedUrl("/account/tokens"));
        }
        assertThat(asks("/api/goals", token)).isEqualTo(200);
    }

    @Test
    void theDatabaseTellsNoTokenAndTheLastUseIsWrittenOnceAMinute() throws Exception {
        var token = made(make("Petri", true, "READ_GOALS"));
        assertThat(jdbc.sql("select token_hash = sha256(convert_to(:token, 'UTF8')) from identity.token")
                        .param("token", token)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        asks("/api/goals", token);
        var written = written();
        asks("/api/goals", token);
        assertThat(written()).isEqualTo(written);
        jdbc.sql("update identity.token set last_used_at = last_used_at - interval '2 minutes'")
                .update();
        var older = written();
        asks("/api/goals", token);
        assertThat(written()).isNotEqualTo(older);
    }

    private String written() {
        return jdbc.sql("select last_used_at || ' ' || ctid from identity.token")
                .query(String.class)
                .single();
    }
}
