package fi.merkitys.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.identity.Scope;
import fi.merkitys.identity.tokens.Tokens;
import java.time.Duration;
import java.util.Set;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Somebody has taken Aino's session, or a token, and wants all there is. */
@MerkitysTest
class PaceTest {
    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    Tokens tokens;

    private Cast.Members members;

    @BeforeEach
    void assemble() {
        members = cast.assemble();
    }

    private ResultActions asks(String who, String path) throws Exception {
        return web.perform(get(path).with(Cast.as(members.get(who))));
    }

    private int codeOf(String who, String path) throws Exception {
        return asks(who, path).andReturn().getResponse().getStatus();
    }

    private ResultActions asksWith(String token, String path) throws Exception {
        return web.perform(get(path).header(HttpHeaders.AUTHORIZATION, "Bearer " + token));
    }

    @Test
    void downloadsComeToAnEndForAWhileAndOthersDoNotWait() throws Exception {
        var answered = 0;
        while (codeOf("Aino", "/record-of-processing.md") != 429) {
            answered++;
        }
        // While they are asked for, some come back.
        assertThat(answered).isBetween(60, 600);
        asks("Aino", "/my-data.json")
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string(HttpHeaders.RETRY_AFTER, Matchers.matchesPattern("[1-9]|10")))
                .andExpect(content().string(Matchers.containsString("A little slower, please")));
        asks("Aino", "/people?q=a").andExpect(status().isOk());
        asks("Mantas", "/my-data.json").andExpect(status().isOk());
    }

    @Test
    void searchesDoAndTheListItselfDoesNot() throws Exception {
        var answered = 0;
        while (codeOf("Aino", answered % 2 == 0 ? "/contact-sources/1/agents/candidates?person=a" : "/people?q=a")
                != 429) {
            answered++;
        }
        assertThat(answered).isBetween(300, 3_000);
        asks("Aino", "/people").andExpect(status().isOk());
    }

    @Test
    void aScriptIsToldWhenToComeAgainAndAnotherDoesNotWait() throws Exception {
        var token = token();
        var answer = asksWith(token, "/api/goals/no-number");
        var answered = 0;
        while (answer.andReturn().getResponse().getStatus() != 429) {
            answered++;
            answer = asksWith(token, "/api/goals/no-number");
        }
        assertThat(answered).isBetween(1_200, 12_000);
        answer.andExpect(header().exists(HttpHeaders.RETRY_AFTER))
                .andExpect(jsonPath("$.status").value(429))
                .andExpect(jsonPath("$.title").value("A little slower, please"));
        asksWith(token(), "/api/goals").andExpect(status().isOk());
    }

    private String token() {
        return tokens.make("all", null, members.get("Petri"), Set.of(Scope.READ_GOALS), Duration.ofDays(1))
                .text();
    }
}
