package fi.merkitys.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.people.PersonId;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Sanna of HR and Petri, the administrator, keep the directory. */
@MerkitysTest
class KeepPeopleTest extends DirectoryPagesTest {
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

    @Test
    void sannaMakesNobodyAnAdministratorNotEvenHerself() throws Exception {
        var members = cast.assemble();
        var answer = web.perform(post("/people/" + members.get("Sanna"))
                        .param("name", "Sanna")
                        .param("email", "sanna@testi.example")
                        .param("roles", "hr", "administrator")
                        .param("supervisor", "jonas@testi.example")
                        .with(Cast.as(members.get("Sanna")))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn();
        assertThat(Jsoup.parse(answer.getResponse().getContentAsString())
                        .select("fieldset .m-problem")
                        .text())
                .contains("Only an administrator");
        assertThat(page("/people/" + members.get("Sanna"), members.get("Petri")).text())
                .doesNotContain("Administrator");
    }

    @Test
    void sannaCannotTakeOverTheAdministratorsEmailButPetriChangesHisOwn() throws Exception {
        var members = cast.assemble();
        var petri = members.get("Petri");
        var answer = web.perform(
                        newEmail(petri).with(Cast.as(members.get("Sanna"))).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn();
        assertThat(Jsoup.parse(answer.getResponse().getContentAsString())
                        .select("#email-problem")
                        .text())
                .contains("Petri", "sign-in");
        web.perform(newEmail(petri).with(Cast.as(petri)).with(csrf())).andExpect(redirectedUrl("/people/" + petri));
    }

    private static MockHttpServletRequestBuilder newEmail(PersonId petri) {
        return post("/people/" + petri)
                .param("name", "Petri")
                .param("email", "sanna.too@testi.example")
                .param("roles", "administrator")
                .param("supervisor", "jonas@testi.example");
    }
}
