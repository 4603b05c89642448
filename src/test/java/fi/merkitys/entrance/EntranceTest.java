package fi.merkitys.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.identity.Accounts;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@MerkitysTest
class EntranceTest {
    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whoIsNotSignedInIsAskedTo() throws Exception {
        cast.assemble();
        web.perform(get("/people")).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void ainoSignsInWithHerPassword() throws Exception {
        accounts.open(cast.assemble().get("Aino"), "a long sentence");
        web.perform(post("/sign-in")
                        .param("email", "AINO@testi.example")
                        .param("password", "a long sentence")
                        .with(csrf()))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void aWrongPasswordAndAnUnknownPersonAreAnsweredAlike() throws Exception {
        accounts.open(cast.assemble().get("Aino"), "a long sentence");
        for (var email : new String[] {"aino@testi.example", "nobody@testi.example"}) {
            web.perform(post("/sign-in")
                            .param("email", email)
                            .param("password", "wrong")
                            .with(csrf()))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(Matchers.containsString("The e-mail or the password is not right.")));
        }
    }

    @Test
    void whoHasLeftCannotSignIn() throws Exception {
        var aino = cast.assemble().get("Aino");
        accounts.open(aino, "a long sentence");
        jdbc.sql("update people.person set left_on = current_date - 1 where id = ?")
                .param(aino.value())
                .update();
        web.perform(post("/sign-in")
                        .param("email", "aino@testi.example")
                        .param("password", "a long sentence")
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        cast.assemble();
        web.perform(post("/sign-in").param("email", "aino@testi.example")).andExpect(status().isForbidden());
    }

    @Test
    void theDemoPeopleAreNotOfferedOutsideTheDemo() throws Exception {
        var aino = cast.assemble().get("Aino");
        web.perform(get("/sign-in")).andExpect(content().string(Matchers.not(Matchers.containsString("Aino"))));
        web.perform(post("/demo-sessions").param("person", aino.toString()).with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void thePageSpeaksTheBrowsersLanguage() throws Exception {
        cast.assemble();
        web.perform(get("/sign-in").header("Accept-Language", "sv, fi;q=0.8, en;q=0.5"))
                .andExpect(content().string(Matchers.containsString("Kirjaudu sisään")));
        web.perform(get("/sign-in").header("Accept-Language", "lt-LT"))
                .andExpect(content().string(Matchers.containsString("Prisijungti")));
    }

    @Test
    void theProfilesLanguageWinsOverTheBrowsers() throws Exception {
        var aino = cast.assemble().get("Aino");
        web.perform(post("/preferences")
                        .param("language", "lt")
                        .param("theme", "dark")
                        .with(Cast.as(aino))
                        .with(csrf()))
                .andExpect(redirectedUrl("/preferences"));
        web.perform(get("/").header("Accept-Language", "en").with(Cast.as(aino)))
                .andExpect(content().string(Matchers.containsString("lang=\"lt\"")));
    }

    @Test
    void pagesAllowNoInlineScript() throws Exception {
        web.perform(get("/sign-in"))
                .andExpect(header().string("Content-Security-Policy", Matchers.containsString("default-src 'self'")));
    }

    @Test
    void theAdministratorsOwnPasswordIsNotChangedWithoutThePresentOne() throws Exception {
        var petri = cast.assemble().get("Petri");
        accounts.open(petri, "a long sentence");
        web.perform(post("/people/" + petri + "/account")
                        .param("password", "quite another sentence")
                        .with(Cast.as(petri))
                        .with(csrf()))
                .andExpect(redirectedUrl("/password"));
        assertThat(accounts.hasPassword(petri, "a long sentence")).isTrue();
    }
}
