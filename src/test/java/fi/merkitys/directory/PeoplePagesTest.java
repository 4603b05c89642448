package fi.merkitys.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.people.PersonId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@MerkitysTest
class PeoplePagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everybodyFindsEverybodyWithRoleTeamAndSupervisor() throws Exception {
        var members = cast.assemble();
        var page = page("/people", members.get("Liisa"));
        assertThat(page.select("tbody tr")).hasSize(10);
        assertThat(page.select("tbody tr:first-child").text()).contains("Aino", "Agent", "Red", "Eero");
        assertThat(page.select("[href=/people/new], [href=/people-imports], [href=/people.csv]"))
                .isEmpty();
        assertThat(page("/people", members.get("Sanna")).select("[href=/people/new]"))
                .hasSize(1);
    }

    @Test
    void theFilterKeepsWhatWasChosen() throws Exception {
        var members = cast.assemble();
        var page = page("/people?q=ai&role=agent&team=" + members.red(), members.get("Liisa"));
        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.select("#q").val()).isEqualTo("ai");
        assertThat(page.select("#role option[selected]").val()).isEqualTo("agent");
        assertThat(page.select("#team option[selected]").text()).isEqualTo("Red");
    }

    @Test
    void anEmptyAnswerTeachesTheNextStep() throws Exception {
        var page = page("/people?q=zzz", cast.assemble().get("Liisa"));
        assertThat(page.select(".m-empty a").attr("href")).isEqualTo("/people");
    }

    @Test
    void theLinksBetweenPagesKeepTheSearch() throws Exception {
        var aino = cast.assemble().get("Aino");
        jdbc.sql("insert into people.person (name) select 'a&b ' || n from generate_series(1, 100) n")
                .update();
        var first = page("/people?q=a%26b", aino);
        assertThat(first.select("a[rel=prev]")).isEmpty();
        var second = page(first.select("a[rel=next]").attr("href"), aino);
        assertThat(second.select("tbody tr")).hasSize(20);
        assertThat(page(second.select("a[rel=prev]").attr("href"), aino).select("tbody tr"))
                .hasSize(80);
    }

    @Test
    void agentsDoNotFindWhoHasLeft() throws Exception {
        var members = cast.assemble();
        jdbc.sql("update people.person set left_on = current_date - 1 where name = 'Mantas'")
                .update();
        assertThat(page("/people?left=true", members.get("Aino"))
                        .select("tbody")
                        .text())
                .doesNotContain("Mantas");
        assertThat(page("/people?left=true", members.get("Eero"))
                        .select("tbody")
                        .text())
                .contains("Mantas");
        web.perform(get("/people/" + members.get("Mantas")).with(Cast.as(members.get("Aino"))))
                .andExpect(status().isNotFound());
    }

    @Test
    void thePersonPageShowsTheLineUpwardsReportsAndRelations() throws Exception {
        var members = cast.assemble();
        var aino = page("/people/" + members.get("Aino"), members.get("Liisa"));
        assertThat(aino.select(".m-crumb").text()).isEqualTo("Jonas › Helmi › Eero ›");
        assertThat(aino.select(".m-tie").text()).contains("Rūta", "Coach");
        var eero = page("/people/" + members.get("Eero"), members.get("Liisa"));
        assertThat(eero.select("section li").eachText()).anyMatch(text -> text.contains("Mantas"));
    }

    @Test
    void hireDateAndAbsencesAreForOneselfTheSupervisorAndHrOnly() throws Exception {
        var members = cast.assemble();
        var aino = members.get("Aino");
        jdbc.sql("insert into people.absence values (?, current_date, current_date + 3)")
                .param(aino.value())
                .update();
        for (var name : new String[] {"Aino", "Eero", "Sanna"}) {
            assertThat(page("/people/" + aino, members.get(name))
                            .select("aside")
                            .text())
                    .as(name)
                    .contains("Hired on", "Absent");
        }
        for (var name : new String[] {"Mantas", "Kalle", "Helmi", "Jonas", "Rūta", "Petri"}) {
            assertThat(page("/people/" + aino, members.get(name))
                            .select("aside")
                            .text())
                    .as(name)
                    .doesNotContain("Hired on", "Absent");
        }
    }

    @Test
    void externalIdsAreForThoseWhoLookAfterThem() throws Exception {
        var members = cast.assemble();
        var aino = members.get("Aino");
        jdbc.sql("insert into people.external_id values ('five9', 'a.laine', ?)")
                .param(aino.value())
                .update();
        for (var name : new String[] {"Jonas", "Sanna", "Petri"}) {
            assertThat(page("/people/" + aino, members.get(name)).text())
                    .as(name)
                    .contains("a.laine");
        }
        for (var name : new String[] {"Aino", "Eero", "Rūta", "Mantas"}) {
            assertThat(page("/people/" + aino, members.get(name)).text())
                    .as(name)
                    .doesNotContain("a.laine");
        }
    }

    @Test
    void aTeamShowsItsPeopleItsSupervisorSiteAndClient() throws Exception {
        var members = cast.assemble();
        jdbc.sql("""
            with site as (insert into people.site (name) values ('Turku') returning id),
                 client as (insert into people.client (name) values ('Nordia') returning id)
            update people.team set site_id = (select id from site), client_id = (select id from client)
            where name = 'Red'
            """).update();
        var page = page("/teams/" + members.red(), members.get("Liisa"));
        assertThat(page.select("dl").text()).contains("Eero", "Turku", "Nordia");
        assertThat(page.select("tbody tr")).hasSize(3);
        assertThat(page("/teams", members.get("Liisa")).select("tbody tr")).hasSize(2);
        web.perform(get("/teams/0").with(Cast.as(members.get("Liisa")))).andExpect(status().isNotFound());
    }

    @Test
    void sannaAddsSomebodyAndChangesThem() throws Exception {
        var members = cast.assemble();
        var sanna = Cast.as(members.get("Sanna"));
        var answer = web.perform(post("/people")
                        .param("name", "Rasa")
                        .param("employeeId", "77")
                        .param("roles", "agent")
                        .param("supervisor", "eero@testi.example")
                        .param("team", "Green")
                        .param("workdays", "0", "1")
                        .with(sanna)
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn();
        var path = String.valueOf(answer.getResponse().getRedirectedUrl());
        assertThat(page(path, members.get("Sanna")).text()).contains("Rasa", "Green", "Eero", "77");
        var form = page(path + "/edit", members.get("Sanna"));
        assertThat(form.select("[name=supervisor]").val()).isEqualTo("Eero");
        assertThat(form.select("[name=workdays][checked]")).hasSize(2);
        web.perform(post(path)
                        .param("name", "Rasa Petraitė")
                        .param("roles", "agent", "coach")
                        .with(sanna)
                        .with(csrf()))
                .andExpect(redirectedUrl(path));
        assertThat(page(path, members.get("Sanna")).text())
                .contains("Rasa Petraitė", "Coach")
                .doesNotContain("Eero");
    }

    @Test
    void aCircleIsRefusedBesideTheSupervisorAndNothingTypedIsLost() throws Exception {
        var members = cast.assemble();
        var answer = web.perform(post("/people/" + members.get("Helmi"))
                        .param("name", "Helmi Uusi")
                        .param("email", "helmi@testi.example")
                        .param("roles", "leader")
                        .param("supervisor", "aino@testi.example")
                        .with(Cast.as(members.get("Sanna")))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn();
        var form = Jsoup.parse(answer.getResponse().getContentAsString());
        assertThat(form.select("#supervisor-problem").text()).contains("circle", "Aino", "Eero");
        assertThat(form.select("#name").val()).isEqualTo("Helmi Uusi");
    }

    @Test
    void anEmailOfSomebodyElseAndAMissingNameStandBesideTheirFields() throws Exception {
        var members = cast.assemble();
        var taken = web.perform(post("/people")
                        .param("name", "Rasa")
                        .param("email", "AINO@testi.example")
                        .with(Cast.as(members.get("Petri")))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn();
        assertThat(Jsoup.parse(taken.getResponse().getContentAsString())
                        .select("#email-problem")
                        .text())
                .contains("Aino");
        var nameless = web.perform(
                        post("/people").with(Cast.as(members.get("Petri"))).with(csrf()))
                .andReturn();
        assertThat(Jsoup.parse(nameless.getResponse().getContentAsString()).select("#name-problem"))
                .hasSize(1);
    }

    @Test
    void anAdministratorChangesSomebodyWithoutTouchingTheHireDate() throws Exception {
        var members = cast.assemble();
        var liisa = members.get("Liisa");
        web.perform(post("/people/" + liisa)
                        .param("name", "Liisa")
                        .param("hiredOn", "2001-01-01")
                        .with(Cast.as(members.get("Petri")))
                        .with(csrf()))
                .andExpect(redirectedUrl("/people/" + liisa));
        assertThat(page("/people/" + liisa + "/edit", members.get("Petri")).select("#hiredOn"))
                .isEmpty();
        assertThat(jdbc.sql("select hired_on::text from people.person where id = ?")
                        .param(liisa.value())
                        .query(String.class)
                        .single())
                .isEqualTo("2020-01-01");
    }

    @Test
    void whoLeavesStaysInTheDirectoryAndMayComeBack() throws Exception {
        var members = cast.assemble();
        var liisa = members.get("Liisa");
        web.perform(post("/people/" + liisa + "/departure")
                        .param("day", "2024-05-31")
                        .with(Cast.as(members.get("Sanna")))
                        .with(csrf()))
                .andExpect(redirectedUrl("/people/" + liisa));
        assertThat(page("/people/" + liisa, members.get("Sanna"))
                        .select(".m-note")
                        .text())
                .contains("May 31, 2024");
        web.perform(post("/people/" + liisa + "/return")
                        .with(Cast.as(members.get("Sanna")))
                        .with(csrf()))
                .andExpect(redirectedUrl("/people/" + liisa));
        assertThat(page("/people/" + liisa, members.get("Sanna")).select(".m-note"))
                .isEmpty();
    }

    @Test
    void theLastAdministratorCannotBeMarkedAsLeft() throws Exception {
        var members = cast.assemble();
        web.perform(post("/people/" + members.get("Petri") + "/departure")
                        .param("day", "2024-05-31")
                        .with(Cast.as(members.get("Petri")))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void relationsAreAddedAndRemoved() throws Exception {
        var members = cast.assemble();
        var path = "/people/" + members.get("Liisa");
        var sanna = Cast.as(members.get("Sanna"));
        web.perform(post(path + "/relations")
                        .param("kind", "mentor")
                        .param("person", "rūta")
                        .with(sanna)
                        .with(csrf()))
                .andExpect(redirectedUrl(path));
        assertThat(page(path, members.get("Aino")).select(".m-tie").text()).contains("Rūta", "mentor");
        var unknown = web.perform(post(path + "/relations")
                        .param("kind", "mentor")
                        .param("person", "nobody")
                        .with(sanna)
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn();
        assertThat(Jsoup.parse(unknown.getResponse().getContentAsString()).select("#person-problem"))
                .hasSize(1);
        web.perform(post(path + "/relation-removals")
                        .param("kind", "mentor")
                        .param("related", members.get("Rūta").toString())
                        .with(sanna)
                        .with(csrf()))
                .andExpect(redirectedUrl(path));
        assertThat(page(path, members.get("Aino")).select(".m-tie")).isEmpty();
    }

    private Document page(String path, PersonId viewer) throws Exception {
        var answer = web.perform(get(java.net.URI.create(path)).with(Cast.as(viewer)))
                .andExpect(status().isOk())
                .andReturn();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
