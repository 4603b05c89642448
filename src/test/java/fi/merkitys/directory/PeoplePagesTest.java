package fi.merkitys.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import org.junit.jupiter.api.Test;

@MerkitysTest
class PeoplePagesTest extends DirectoryPagesTest {
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
        for (var name : new String[] {"Aino", "Jonas", "Sanna", "Petri"}) {
            assertThat(page("/people/" + aino, members.get(name)).text())
                    .as(name)
                    .contains("a.laine");
        }
        for (var name : new String[] {"Eero", "Rūta", "Mantas"}) {
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
}
