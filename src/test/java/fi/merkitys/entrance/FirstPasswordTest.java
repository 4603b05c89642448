package fi.merkitys.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.people.PersonId;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Petri lets Aino in with a password that he tells her. */
@MerkitysTest
class FirstPasswordTest {
    private static final String TOLD = "sateinen aamu asemalla";
    private static final String HER_OWN = "kahvi ilman sokeria";

    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    private PersonId aino;
    private PersonId petri;

    @BeforeEach
    void letIn() throws Exception {
        var members = cast.assemble();
        aino = members.get("Aino");
        petri = members.get("Petri");
        web.perform(post("/people/" + aino + "/account")
                        .param("password", TOLD)
                        .with(Cast.as(petri))
                        .with(csrf()))
                .andExpect(redirectedUrl("/people/" + aino));
    }

    private ResultActions signIn(String password) throws Exception {
        return web.perform(post("/sign-in")
                .param("email", "aino@testi.example")
                .param("password", password)
                .with(csrf()));
    }

    private Cookie session() throws Exception {
        return Objects.requireNonNull(signIn(TOLD).andReturn().getResponse().getCookie("merkitys"));
    }

    private ResultActions change(Cookie session, String password) throws Exception {
        return web.perform(post("/password")
                .param("current", TOLD)
                .param("password", password)
                .cookie(session)
                .with(csrf()));
    }

    @Test
    void sheChoosesHerOwnBeforeAnythingElse() throws Exception {
        var session = session();
        for (var page : new String[] {"/", "/people", "/my-data", "/account"}) {
            web.perform(get(page).cookie(session)).andExpect(redirectedUrl("/password"));
        }
        web.perform(post("/preferences?language=fi&theme=dark").cookie(session).with(csrf()))
                .andExpect(redirectedUrl("/password"));
        web.perform(get("/password").cookie(session))
                .andExpect(content().string(Matchers.containsString("chosen by somebody else")));
        change(session, TOLD)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("This is the password you have")));
        change(session, HER_OWN).andExpect(redirectedUrl("/"));
        web.perform(get("/account").cookie(session)).andExpect(status().isOk());
        var again =
                Objects.requireNonNull(signIn(HER_OWN).andReturn().getResponse().getCookie("merkitys"));
        web.perform(get("/account").cookie(again)).andExpect(status().isOk());
    }

    @Test
    void afterSevenDaysItOpensNothing() throws Exception {
        assertThat(jdbc.sql("select first_until - now() < interval '7 days 1 minute' from identity.account")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        jdbc.sql("update identity.account set first_until = now() - interval '1 second'")
                .update();
        signIn(TOLD).andExpect(status().isUnprocessableContent());
    }

    @Test
    void whoeverKnowsItCannotComeBackOnceSheHasHerOwn() throws Exception {
        change(session(), HER_OWN);
        signIn(TOLD).andExpect(status().isUnprocessableContent());
    }

    @Test
    void petriSeesUntilWhenItHolds() throws Exception {
        web.perform(get("/people/" + aino).with(Cast.as(petri)))
                .andExpect(content().string(Matchers.containsString("first password, which holds until")));
        change(session(), HER_OWN);
        web.perform(get("/people/" + aino).with(Cast.as(petri)))
                .andExpect(content().string(Matchers.containsString("Signs in with a password.")));
    }
}
