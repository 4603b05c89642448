package fi.merkitys.successes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.Office;
import fi.merkitys.Walls;
import fi.merkitys.identity.Scope;
import fi.merkitys.identity.tokens.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@MerkitysTest
class KudosApiTest {
    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    Tokens tokens;

    private Office office;
    private String token;

    @BeforeEach
    void assemble() {
        office = new Office(web, cast.assemble());
        token = tokens.make(
                        "chat",
                        null,
                        office.person("Petri"),
                        Set.of(Scope.GIVE_KUDOS, Scope.READ_RECOGNITION),
                        Duration.ofDays(1))
                .text();
    }

    @Test
    void anotherSystemThanksInSomebodysNameAndOnce() throws Exception {
        var body = """
            {"from": "mantas@testi.example", "to": ["aino@testi.example", "Liisa"], "words": "Ačiū už pagalbą!"}
            """;
        var first = thank(body).andExpect(status().isCreated()).andExpect(jsonPath("$.url", startsWith("/successes/")));
        thank(body).andExpect(status().isOk());

        var path = JsonPath.<String>read(first.andReturn().getResponse().getContentAsString(), "$.url");
        assertThat(office.page("Liisa", path).text()).contains("from Mantas", "Ačiū už pagalbą!");
        assertThat(office.page("Aino", "/").select(".m-today-successes").text()).contains("Ačiū už pagalbą!");
    }

    @Test
    void whatCannotBeToldIsSaidInWords() throws Exception {
        thank("{}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value("from"));
        thank("{\"from\": \"mantas@testi.example\", \"to\": [\"Nobody\"], \"words\": \"Hi\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.detail", startsWith("“Nobody” is not one person here")));
        thank("{\"from\": \"Mantas\", \"to\": [\"Mantas\"], \"words\": \"Me.\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value("to"));
        thank("{\"from\": \"Mantas\", \"to\": [\"Aino\"], \"words\": \" \"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value("words"));
    }

    @Test
    void whatIsForAllIsReadAndNothingElse() throws Exception {
        Walls.as(
                office.person("Mantas"),
                jdbc,
                () -> jdbc.sql("""
                    insert into successes.success (kind, teller_id, words, audience, told_at, hidden_at)
                    values ('kudos', :me, 'For all.', 'all', now(), null),
                           ('kudos', :me, 'For the team.', 'team', now(), null),
                           ('kudos', :me, 'For her.', 'receiver', now(), null),
                           ('kudos', :me, 'Hidden.', 'all', now(), now())
                    """).param("me", office.id("Mantas")).update());

        var today = LocalDate.now(clock);
        read(today, today)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.recognitions", hasSize(1)))
                .andExpect(jsonPath("$.recognitions[0].words").value("For all."))
                .andExpect(jsonPath("$.recognitions[0].from.name").value("Mantas"))
                .andExpect(jsonPath("$.next").doesNotExist());
        read(today.plusDays(1), today).andExpect(status().isUnprocessableContent());
    }

    @Test
    void aThousandAtATimeAndTheRestAfterThem() throws Exception {
        Walls.as(
                office.person("Mantas"),
                jdbc,
                () -> jdbc.sql("""
                    insert into successes.success (kind, teller_id, words, audience, told_at)
                    select 'kudos', ?, 'Number ' || n || '.', 'all', now() from generate_series(1, 1001) n
                    """).param(office.id("Mantas")).update());

        var today = LocalDate.now(clock);
        var first = read(today, today).andExpect(jsonPath("$.recognitions", hasSize(1_000)));
        var next = JsonPath.<String>read(first.andReturn().getResponse().getContentAsString(), "$.next");
        web.perform(get("/api/recognition")
                        .param("from", today.toString())
                        .param("to", today.toString())
                        .param("after", next)
                        .header("Authorization", "Bearer " + token))
                .andExpect(jsonPath("$.recognitions", hasSize(1)))
                .andExpect(jsonPath("$.recognitions[0].words").value("Number 1001."));
    }

    private ResultActions thank(String body) throws Exception {
        return web.perform(post("/api/kudos")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .header("Authorization", "Bearer " + token));
    }

    private ResultActions read(LocalDate from, LocalDate to) throws Exception {
        return web.perform(get("/api/recognition")
                .param("from", from.toString())
                .param("to", to.toString())
                .header("Authorization", "Bearer " + token));
    }
}
