package fi.merkitys.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.identity.Scope;
import fi.merkitys.identity.tokens.Tokens;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

@MerkitysTest
class MyDataPagesTest {
    @Autowired
    Cast cast;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Tokens tokens;

    Cast.Members members;

    @BeforeEach
    void assemble() {
        members = cast.assemble();
        jdbc.sql("insert into people.absence (person_id, from_day, until_day) values (?, '2026-05-04', '2026-05-05')")
                .param(members.get("Aino").value())
                .update();
    }

    @Test
    void everyCategoryIsTold() throws Exception {
        var page = page("Aino");

        assertThat(page.select("h3")).hasSize(Category.values().length);
        assertThat(page.select("h3").eachText())
                .contains("When you were away 1 entry", "Your figures by day nothing", "The contacts you handled");
    }

    @Test
    void onesOwnRecordTellsWhoLooked() throws Exception {
        assertThat(page("Aino").text()).contains("Nobody else has looked at your data in the last 30 days.");

        open("/people/" + members.get("Aino").value(), "Eero");
        open("/people.csv", "Sanna");
        open("/my-data.json", "Aino");

        var looks = page("Aino").select("#looks");
        assertThat(looks.text()).contains("2 others looked at your data in the last 30 days, last Sanna,");
        assertThat(looks.select(".m-mine li").eachText())
                .satisfiesExactly(row -> assertThat(row).endsWith("you took your data along"));
        assertThat(looks.select("tbody tr").eachText())
                .satisfiesExactly(
                        row -> assertThat(row).endsWith("Sanna exported the directory with hire dates"),
                        row -> assertThat(row).endsWith("Eero looked at your hire date and absences"));
        assertThat(page("Mantas").select("#looks tbody tr")).hasSize(1);
    }

    @Test
    void whatIsKeptIsThereToRead() throws Exception {
        assertThat(page("Aino").select(".m-kept dl").text())
                .contains("Name Aino", "Supervisor Eero", "Role Agent", "May 4, 2026");
    }

    @Test
    void whatIsOlderIsOnTheNextPage() throws Exception {
        jdbc.sql("""
            insert into audit.entry (at, actor, actor_id, deed, data, people)
            select now() - n * interval '1 day', 'person', :eero, 'looked', 'figures', array[:aino]
            from generate_series(150, 1, -1) as n
            """)
                .param("eero", members.get("Eero").value())
                .param("aino", members.get("Aino").value())
                .update();

        var first = page("Aino").select("#looks");
        var second = Jsoup.parse(open(first.select("[rel=next]").attr("href").replace("#looks", ""), "Aino")
                        .getContentAsString())
                .select("#looks");

        assertThat(first.select("tbody tr")).hasSize(100);
        assertThat(second.select("tbody tr")).hasSize(50);
        assertThat(second.select("[rel=next]")).isEmpty();
    }

    @Test
    void whoGoesThroughSeveralPagesCameOnce() throws Exception {
        jdbc.sql("""
            insert into audit.entry (at, actor, actor_id, deed, data, people)
            select now() - interval '10 minutes' * n, 'person', :eero, 'looked',
                   case when n % 2 = 0 then 'figures' else 'requests' end, array[:aino]
            from generate_series(6, 1, -1) as n
            """)
                .param("eero", members.get("Eero").value())
                .param("aino", members.get("Aino").value())
                .update();

        assertThat(page("Aino").select("#looks tbody tr").eachText())
                .satisfiesExactly(row ->
                        assertThat(row).endsWith("Eero read your request for a correction looked at your figures"));
    }

    @Test
    void aProgramIsNamedWithWhoeverMadeItsToken() throws Exception {
        var token = tokens.make(
                "nightly report", null, members.get("Petri"), Set.of(Scope.READ_AGENT_DAYS), Duration.ofDays(30));

        web.perform(get("/api/agent-days?from=2026-11-01&to=2026-11-02")
                        .header("Authorization", "Bearer " + token.text()))
                .andExpect(status().isOk());

        var looks = page("Aino").select("#looks");
        assertThat(looks.text()).contains("Once a program took everybody’s data along.");
        assertThat(looks.select("tbody tr").eachText())
                .satisfiesExactly(row -> assertThat(row)
                        .endsWith("Program “nightly report”, made by Petri exported everybody’s figures"));
    }

    @Test
    void everythingIsInTheJson() throws Exception {
        open("/people/" + members.get("Aino").value(), "Eero");

        var json = JsonMapper.shared().readTree(open("/my-data.json", "Aino").getContentAsByteArray());

        assertThat(json.propertyNames())
                .containsExactly(
                        "profile",
                        "absences",
                        "account",
                        "figures",
                        "contacts",
                        "record",
                        "requests",
                        "deputies",
                        "one_to_ones",
                        "actions",
                        "notices",
                        "calendar",
                        "talks",
                        "feedback",
                        "successes",
                        "praise",
                        "stories",
                        "concerns",
                        "voice",
                        "instructions",
                        "support");
        assertThat(json.at("/profile/0/name").asString()).isEqualTo("Aino");
        assertThat(json.at("/profile/0/supervisor").asString()).isEqualTo("Eero");
        assertThat(json.at("/absences/0/from").asString()).isEqualTo("2026-05-04");
        assertThat(json.at("/record")
                        .valueStream()
                        .map(entry -> entry.get("deed").asString()))
                .containsExactly("exported", "looked");
    }

    @Test
    void theCsvFilesAreGuardedAgainstFormulas() throws Exception {
        jdbc.sql("update people.person set employee_id = '=1+1' where id = ?")
                .param(members.get("Aino").value())
                .update();

        var files = unzipped(open("/my-data.zip", "Aino").getContentAsByteArray());

        assertThat(files)
                .containsOnlyKeys(
                        "profile.csv",
                        "absences.csv",
                        "account.csv",
                        "figures.csv",
                        "contacts.csv",
                        "record.csv",
                        "requests.csv",
                        "deputies.csv",
                        "one_to_ones.csv",
                        "actions.csv",
                        "notices.csv",
                        "calendar.csv",
                        "talks.csv",
                        "feedback.csv",
                        "successes.csv",
                        "praise.csv",
                        "stories.csv",
                        "concerns.csv",
                        "voice.csv",
                        "instructions.csv",
                        "support.csv");
        assertThat(files.get("profile.csv")).contains("Aino,'=1+1,");
        assertThat(files.get("absences.csv")).contains("\n2026-05-04,2026-05-05");
    }

    /** Whatever may stay on record has a sentence. */
    @Test
    void everyDeedIsToldInWords() throws Exception {
        for (var deed : List.of(
                "signed_in",
                "signed_out",
                "not_signed_in",
                "password_changed",
                "sessions_ended",
                "second_factor_on",
                "second_factor_off",
                "token_made",
                "token_revoked",
                "correction_asked",
                "correction_answered",
                "erased",
                "go_live_filled_in",
                "go_live_withdrawn",
                "retention_changed",
                "story_told",
                "story_taken_back",
                "roles_changed")) {
            for (var who : List.of("Aino", "Eero")) {
                jdbc.sql("insert into audit.entry (at, actor, actor_id, deed, people, about)"
                                + " values (now(), 'person', :who, :deed, array[:me], 'x')")
                        .param("who", members.get(who).value())
                        .param("me", members.get("Aino").value())
                        .param("deed", deed)
                        .update();
            }
        }

        assertThat(page("Aino").select(".m-mine li")).hasSize(18);
        assertThat(page("Aino").select(".m-deed")).hasSize(18);
        assertThat(page("Aino").text()).doesNotContain("rights.did");
    }

    private Map<String, String> unzipped(byte[] zip) throws Exception {
        var files = new HashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private Document page(String who) throws Exception {
        return Jsoup.parse(open("/my-data", who).getContentAsString());
    }

    private MockHttpServletResponse open(String path, String who) throws Exception {
        return web.perform(get(path).with(Cast.as(members.get(who))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
    }
}
