package fi.merkitys.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.Office;
import fi.merkitys.identity.Scope;
import fi.merkitys.identity.tokens.Tokens;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Another system raises what Mantas typed there. */
@MerkitysTest
class VoiceApiTest {
    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    Tokens tokens;

    private Office office;
    private String token;

    @BeforeEach
    void assemble() {
        office = new Office(web, cast.assemble());
        token = tokens.make("crm", null, office.person("Petri"), Set.of(Scope.RAISE_VOICE), Duration.ofDays(1))
                .text();
    }

    @Test
    void itHasAnOwnerAtOnceAndComesInOnce() throws Exception {
        var body = """
            {"from": "Mantas", "kind": "obstacle", "obstacle": "tool", "minutes": 10, "words": "Ausinės lūžta.", "forAll": true}
            """;
        var first = raise(body).andExpect(status().isCreated()).andExpect(jsonPath("$.url", startsWith("/voice/")));
        raise(body).andExpect(status().isOk());
        var path = JsonPath.<String>read(first.andReturn().getResponse().getContentAsString(), "$.url");
        assertThat(office.page("Mantas", path).select(".m-steps").text()).contains("Passed to Eero");
    }

    @Test
    void whatCannotBeRaisedIsSaidInWords() throws Exception {
        raise("{}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value("from"));
        raise("{\"from\": \"Mantas\", \"kind\": \"song\", \"words\": \"La\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value("kind"));
        raise("{\"from\": \"Mantas\", \"kind\": \"idea\", \"words\": \" \"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value("words"));
        raise("{\"from\": \"Mantas\", \"kind\": \"idea\", \"words\": \"x\", \"category\": 99999}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value("category"));
    }

    private ResultActions raise(String body) throws Exception {
        return web.perform(post("/api/voice")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .header("Authorization", "Bearer " + token));
    }
}
