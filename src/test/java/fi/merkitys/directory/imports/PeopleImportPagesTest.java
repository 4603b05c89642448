package fi.merkitys.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.people.PersonId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@MerkitysTest
class PeopleImportPagesTest {
    private static final String FILE = "name;email;shift\nAino;aino@testi.example;evening\nRasa;rasa@testi.example;\n";

    @Autowired
    MockMvc web;

    @Autowired
    ProposePeople propose;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    private Cast.Members members = new Cast.Members(java.util.Map.of(), 0, 0);

    @BeforeEach
    void assemble() {
        members = cast.assemble();
    }

    @Test
    void aFileIsLookedAtThenConfirmedOnce() throws Exception {
        var path = bring("/people-imports", FILE);
        var review = page(path, "Sanna");
        assertThat(review.select(".m-lead").text())
                .isEqualTo("1 person is new, 1 changes, 0 have left; 0 stay the same.");
        assertThat(review.select(".m-changes del").text()).isEqualTo("nothing");
        assertThat(review.select(".m-changes ins").eachText()).contains("evening");
        assertThat(people("Rasa")).isZero();
        for (var time = 0; time < 2; time++) {
            confirm(path, review, "Sanna").andExpect(redirectedUrl(path));
            assertThat(people("Rasa")).isEqualTo(1);
        }
        assertThat(page(path, "Petri").select(".m-lead").text()).contains("1 new, 1 changed");
        assertThat(jdbc.sql("select octet_length(content) from directory.upload")
                        .query(Integer.class)
                        .list())
                .containsExactly(0);
    }

    @Test
    void ifTheDirectoryChangedMeanwhileTheDifferenceIsShownAgain() throws Exception {
        var path = bring("/people-imports", FILE);
        var review = page(path, "Sanna");
        jdbc.sql("update people.person set shift = 'evening' where name = 'Aino'")
                .update();
        var answer =
                confirm(path, review, "Sanna").andExpect(status().isConflict()).andReturn();
        var again = Jsoup.parse(answer.getResponse().getContentAsString());
        assertThat(again.select("[role=alert]")).hasSize(1);
        assertThat(again.select(".m-lead").text()).contains("0 change");
        assertThat(people("Rasa")).isZero();
        confirm(path, again, "Petri").andExpect(redirectedUrl(path));
        assertThat(people("Rasa")).isEqualTo(1);
    }

    @Test
    void problemsStandWithTheirLinesAndThereIsNothingToConfirm() throws Exception {
        var review = page(bring("/people-imports", "name;supervisor\nRasa;777\n;\n"), "Sanna");
        assertThat(review.select("[name=fingerprint]")).isEmpty();
        assertThat(review.select(".m-lines th").eachText()).contains("Line 2");
        assertThat(review.select(".m-lines td").text()).contains("777");
    }

    @Test
    void whoIsNotInTheFileLeavesOnlyIfTicked() throws Exception {
        var path = bring("/people-imports", FILE);
        assertThat(page(path, "Sanna").select(".m-lead").text()).contains("0 have left");
        web.perform(post(path + "/leavers")
                        .param("othersLeft", "true")
                        .with(Cast.as(members.get("Sanna")))
                        .with(csrf()))
                .andExpect(redirectedUrl(path));
        assertThat(page(path, "Sanna").select(".m-lead").text()).contains("8 have left");
    }

    @Test
    void aFileIsThrownAway() throws Exception {
        var path = bring("/people-imports", FILE);
        web.perform(post(path + "/removal").with(Cast.as(members.get("Sanna"))).with(csrf()))
                .andExpect(redirectedUrl("/people-imports"));
        web.perform(get(path).with(Cast.as(members.get("Sanna")))).andExpect(status().isNotFound());
    }

    @Test
    void noFileIsAProblemInWords() throws Exception {
        var answer = web.perform(multipart("/people-imports")
                        .file(new MockMultipartFile("file", new byte[0]))
                        .with(Cast.as(members.get("Sanna")))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn();
        assertThat(Jsoup.parse(answer.getResponse().getContentAsString()).select("#file-problem"))
                .hasSize(1);
    }

    @Test
    void anOldHireDateIsForHrOnly() throws Exception {
        var path = bring("/people-imports", "name;email;hired_on\nAino;aino@testi.example;2021-02-02\n");
        assertThat(page(path, "Sanna").select("del").text()).contains("2020");
        assertThat(page(path, "Petri").select("del").text()).isEqualTo("not shown");
    }

    @Test
    void aLeaderSeesAProposalAndHrDecidesOnIt() throws Exception {
        var agents = List.of(new ProposedAgent("k", "Ieva", "Olga", "Viktor", null, null, null, 1));
        var path = ProposePeople.path(propose.from("five9", "august.csv", agents, members.get("Helmi")));
        var seen = page(path, "Helmi");
        assertThat(seen.select(".m-lead").text()).contains("3 people are new");
        assertThat(seen.select("[name=fingerprint]")).isEmpty();
        confirm(path, page(path, "Sanna"), "Sanna").andExpect(redirectedUrl(path));
        assertThat(people("Ieva")).isEqualTo(1);
        web.perform(get(path.replace("proposals", "imports")).with(Cast.as(members.get("Sanna"))))
                .andExpect(status().isNotFound());
    }

    @Test
    void absencesComeInWithoutReasons() throws Exception {
        var file = "email;from;until;reason\naino@testi.example;2026-11-02;6.11.2026;flu\n";
        var path = bring("/absence-imports", file);
        var review = page(path, "Sanna");
        assertThat(review.text()).contains("Aino").contains("reason").doesNotContain("flu");
        assertThat(page(path, "Petri").select("table").text()).doesNotContain("Aino");
        confirm(path, review, "Sanna").andExpect(redirectedUrl(path));
        confirm(path, review, "Sanna").andExpect(redirectedUrl(path));
        assertThat(jdbc.sql("select from_day::text || ' ' || until_day from people.absence")
                        .query(String.class)
                        .list())
                .containsExactly("2026-11-02 2026-11-06");
        var again = page(bring("/absence-imports", file), "Sanna");
        assertThat(again.select("[name=fingerprint]")).isEmpty();
    }

    @Test
    void absencesOfNobodyAndBackwardsAreNamed() throws Exception {
        var review = page(
                bring(
                        "/absence-imports",
                        "id,from,until\n9,2026-01-01,2026-01-02\naino@testi.example,2026-01-03,2026-01-01\n"),
                "Sanna");
        assertThat(review.select(".m-lines tr")).hasSize(2);
        assertThat(page(bring("/absence-imports", "name;day\nAino;1\n"), "Sanna")
                        .select(".m-lines")
                        .text())
                .contains("employee_id");
    }

    @Test
    void aScriptBringsPeopleInAndIsTold() throws Exception {
        web.perform(api("?dryRun=true", FILE))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.done").value(false))
                .andExpect(jsonPath("$.counts.joined").value(1));
        assertThat(people("Rasa")).isZero();
        web.perform(api("", FILE))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.done").value(true))
                .andExpect(jsonPath("$.joined[0].name").value("Rasa"))
                .andExpect(jsonPath("$.changed[0].fields[0].after").value("evening"));
        assertThat(people("Rasa")).isEqualTo(1);
        web.perform(api("", FILE)).andExpect(jsonPath("$.counts.unchanged").value(2));
        assertThat(page("/people-imports", "Sanna").select("tbody").text()).contains("A script");
    }

    @Test
    void aScriptLearnsLineByLineWhyNothingWasDone() throws Exception {
        web.perform(api("", "name;supervisor\nRasa;777\n"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems[0].line").value(2))
                .andExpect(jsonPath("$.problems[0].code").value("unknownReference"));
        web.perform(api("", "")).andExpect(status().isUnprocessableContent());
        assertThat(people("Rasa")).isZero();
    }

    @Test
    void aScriptMaySendAForm() throws Exception {
        web.perform(multipart("/api/people-imports")
                        .file(new MockMultipartFile("file", FILE.getBytes(StandardCharsets.UTF_8)))
                        .header("Authorization", "Bearer the-token-of-the-tests"))
                .andExpect(jsonPath("$.done").value(true));
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder api(
            String query, String file) {
        return post("/api/people-imports" + query)
                .header("Authorization", "Bearer the-token-of-the-tests")
                .contentType("text/csv")
                .content(file.getBytes(StandardCharsets.UTF_8));
    }

    private String bring(String path, String file) throws Exception {
        var answer = web.perform(multipart(path)
                        .file(new MockMultipartFile(
                                "file", "C:\\people.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)))
                        .with(Cast.as(members.get("Sanna")))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn();
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    private org.springframework.test.web.servlet.ResultActions confirm(String path, Document review, String name)
            throws Exception {
        return web.perform(post(path + "/confirmation")
                .param("fingerprint", review.select("[name=fingerprint]").val())
                .with(Cast.as(members.get(name)))
                .with(csrf()));
    }

    private Document page(String path, String name) throws Exception {
        PersonId viewer = members.get(name);
        var answer = web.perform(get(path).with(Cast.as(viewer)))
                .andExpect(status().isOk())
                .andReturn();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private long people(String name) {
        return jdbc.sql("select count(*) from people.person where name = ?")
                .param(name)
                .query(Long.class)
                .single();
    }
}
