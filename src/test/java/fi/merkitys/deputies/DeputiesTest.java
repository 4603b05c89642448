package fi.merkitys.deputies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.people.Deputies;
import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Eero goes on leave. Kalle stands in for him. */
@MerkitysTest
class DeputiesTest {
    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Deputies deputies;

    @Autowired
    Clock clock;

    private Cast.Members members;
    private LocalDate today;

    @BeforeEach
    void assemble() {
        members = cast.assemble();
        today = LocalDate.now(clock);
        jdbc.sql("insert into people.absence (person_id, from_day, until_day) values (?, ?, ?)")
                .params(members.get("Aino").value(), today.plusDays(40), today.plusDays(44))
                .update();
    }

    @Test
    void whoStandsInSeesThePeopleOfTheSupervisorUntilTheLastDay() throws Exception {
        assertThat(seenBy("Kalle")).containsExactlyInAnyOrder("Kalle", "Liisa");
        assertThat(name("Eero", "Eero", "Kalle", today, today.plusDays(7))).isEqualTo(302);
        assertThat(seenBy("Kalle")).containsExactlyInAnyOrder("Kalle", "Liisa", "Aino", "Mantas");
        assertThat(page("Kalle", "/people/" + id("Aino")).select(".m-facts").text())
                .contains("2020");
        move(-9);
        assertThat(seenBy("Kalle")).containsExactlyInAnyOrder("Kalle", "Liisa");
        assertThat(page("Kalle", "/people/" + id("Aino")).select(".m-facts").text())
                .doesNotContain("2020");
    }

    @Test
    void beforeTheFirstDayNothingIsSeen() throws Exception {
        name("Eero", "Eero", "Kalle", today.plusDays(1), today.plusDays(7));
        assertThat(seenBy("Kalle")).containsExactlyInAnyOrder("Kalle", "Liisa");
        assertThat(page("Kalle", "/").text()).contains("You will stand in for Eero");
    }

    @Test
    void everybodyConcernedIsToldAndNobodyElse() throws Exception {
        name("Eero", "Eero", "Kalle", today, today.plusDays(7));
        assertThat(page("Aino", "/people/" + id("Aino")).text()).contains("Kalle stands in for Eero");
        assertThat(page("Aino", "/").text()).contains("Kalle stands in for Eero");
        assertThat(page("Aino", "/people/" + id("Eero")).text()).contains("Kalle stands in for Eero");
        assertThat(page("Helmi", "/people/" + id("Eero")).text()).contains("Kalle stands in for Eero");
        assertThat(page("Sanna", "/people/" + id("Eero")).text()).contains("Kalle stands in for Eero");
        assertThat(page("Eero", "/").text()).contains("Kalle stands in for you");
        assertThat(page("Kalle", "/").text()).contains("You stand in for Eero");
        assertThat(page("Kalle", "/performance").text()).contains("As deputy of Eero");
        assertThat(page("Liisa", "/people/" + id("Eero")).text()).doesNotContain("Kalle stands in");
        assertThat(page("Liisa", "/people/" + id("Kalle")).text()).doesNotContain("Kalle stands in");
        assertThat(page("Petri", "/people/" + id("Eero")).text()).doesNotContain("Kalle stands in");
    }

    @Test
    void whatADeputyLooksAtIsOnRecordAsTheDeputysOwn() throws Exception {
        name("Eero", "Eero", "Kalle", today, today.plusDays(7));
        page("Kalle", "/people/" + id("Aino"));
        page("Kalle", "/people/" + id("Liisa"));
        page("Helmi", "/people/" + id("Aino"));
        var ainos = page("Aino", "/my-data").select("tr").eachText();
        assertThat(ainos)
                .anyMatch(row -> row.contains("Kalle looked at your hire date and absences, as deputy of Eero"))
                .anyMatch(row -> row.contains("Eero agreed who stands in"))
                .noneMatch(row -> row.contains("Helmi looked") && row.contains("as deputy"));
        assertThat(page("Liisa", "/my-data").select("tr").eachText())
                .anyMatch(row -> row.contains("Kalle looked"))
                .noneMatch(row -> row.contains("as deputy"));
    }

    @Test
    void itMayBeEndedEarlyByTheSupervisorAndByHr() throws Exception {
        for (var who : List.of("Eero", "Sanna")) {
            name("Eero", "Eero", "Kalle", today, today.plusDays(7));
            assertThat(end(who)).isEqualTo(302);
            assertThat(seenBy("Kalle")).containsExactlyInAnyOrder("Kalle", "Liisa");
        }
        name("Sanna", "Eero", "Kalle", today, today.plusDays(7));
        assertThat(end("Kalle")).isEqualTo(404);
        assertThat(end("Helmi")).isEqualTo(404);
        assertThat(seenBy("Kalle")).contains("Aino");
    }

    @Test
    void onlyWhoLeadsOrCoachesMayStandIn() throws Exception {
        assertThat(name("Eero", "Eero", "Mantas", today, today.plusDays(7))).isEqualTo(422);
        assertThat(name("Eero", "Eero", "Sanna", today, today.plusDays(7))).isEqualTo(422);
        assertThat(name("Eero", "Eero", "Eero", today, today.plusDays(7))).isEqualTo(422);
        assertThat(name("Eero", "Eero", "Nobody", today, today.plusDays(7))).isEqualTo(422);
        assertThat(name("Eero", "Eero", "Kalle", today.minusDays(1), today.plusDays(7)))
                .isEqualTo(422);
        assertThat(name("Eero", "Eero", "Kalle", today, today.plusDays(400))).isEqualTo(422);
        assertThat(name("Helmi", "Helmi", "Eero", today, today.plusDays(7))).isEqualTo(302);
        assertThat(seenBy("Eero")).contains("Kalle", "Rūta");
    }

    @Test
    void thereIsOneAtATime() throws Exception {
        name("Eero", "Eero", "Kalle", today, today.plusDays(7));
        assertThat(name("Eero", "Eero", "Rūta", today.plusDays(7), today.plusDays(9)))
                .isEqualTo(422);
        assertThat(name("Eero", "Eero", "Rūta", today.plusDays(8), today.plusDays(9)))
                .isEqualTo(302);
        assertThatThrownBy(() -> jdbc.sql("""
            insert into people.deputy (supervisor_id, deputy_id, from_day, until_day, named_by, named_at)
            values (:eero, :helmi, :day, :day, :eero, now())
            """)
                        .param("eero", id("Eero"))
                        .param("helmi", id("Helmi"))
                        .param("day", today.plusDays(3))
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void itIsNotPassedOn() throws Exception {
        name("Eero", "Eero", "Kalle", today, today.plusDays(7));
        name("Kalle", "Kalle", "Rūta", today, today.plusDays(7));
        assertThat(seenBy("Rūta")).containsExactlyInAnyOrder("Rūta", "Aino", "Liisa");
    }

    @Test
    void whoLeavesOrLeadsNobodyAnyMoreSeesNothing() throws Exception {
        name("Eero", "Eero", "Kalle", today, today.plusDays(7));
        jdbc.sql("update people.person set roles = '{agent}' where id = ?")
                .param(id("Kalle"))
                .update();
        assertThat(seenBy("Kalle")).containsExactlyInAnyOrder("Kalle", "Liisa");
        assertThat(page("Sanna", "/").text()).contains("Kalle no longer works here");
        jdbc.sql("update people.person set roles = '{supervisor}', left_on = ? where id = ?")
                .params(today.minusDays(1), id("Kalle"))
                .update();
        assertThat(seenBy("Kalle")).containsExactlyInAnyOrder("Kalle", "Liisa");
    }

    @Test
    void hrIsToldOfSupervisorsWhoAreAwayWithNobody() throws Exception {
        assertThat(page("Sanna", "/").text()).doesNotContain("nobody stands in");
        jdbc.sql("insert into people.absence (person_id, from_day, until_day) values (?, ?, ?)")
                .params(id("Eero"), today.plusDays(3), today.plusDays(12))
                .update();
        assertThat(page("Sanna", "/").text()).contains("Eero is away").contains("nobody stands in");
        assertThat(page("Petri", "/").text()).doesNotContain("Eero is away");
        name("Sanna", "Eero", "Kalle", today.plusDays(3), today.plusDays(12));
        assertThat(page("Sanna", "/").text()).doesNotContain("nobody stands in");
    }

    private long id(String name) {
        return members.get(name).value();
    }

    private List<String> seenBy(String viewer) {
        return jdbc.sql("""
            select p.name
            from people.seen_by(:viewer) s
            join people.person p on p.id = s.person_id
            """).param("viewer", id(viewer)).query(String.class).list();
    }

    private int name(String by, String supervisor, String deputy, LocalDate from, LocalDate until) throws Exception {
        return web.perform(post("/people/" + id(supervisor) + "/deputies")
                        .param("who", deputy)
                        .param("from", from.toString())
                        .param("until", until.toString())
                        .with(Cast.as(members.get(by)))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private int end(String by) throws Exception {
        var deputy = deputies.of(members.get("Eero"), today).getFirst().id();
        return web.perform(post("/people/" + id("Eero") + "/deputies/" + deputy + "/ending")
                        .with(Cast.as(members.get(by)))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private Document page(String viewer, String path) throws Exception {
        PersonId who = members.get(viewer);
        return Jsoup.parse(web.perform(get(path).with(Cast.as(who)))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    /** As if so many days had passed. */
    private void move(int days) {
        jdbc.sql("update people.deputy set from_day = from_day + :days, until_day = until_day + :days")
                .param("days", days)
                .update();
    }
}
