package fi.merkitys.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.identity.Viewer;
import fi.merkitys.installation.OnBehalf;
import fi.merkitys.installation.WholeOrganisation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Aino and Eero agree what she does and what he does. */
@MerkitysTest
class AgreedActionsTest {
    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AgreedActions actions;

    @Autowired
    KeptActions kept;

    @Autowired
    OnBehalf onBehalf;

    @Autowired
    WholeOrganisation whole;

    @Autowired
    Clock clock;

    private Cast.Members members;
    private LocalDate today;

    @BeforeEach
    void assemble() {
        members = cast.assemble();
        today = LocalDate.now(clock);
    }

    @Test
    void theTwoSeeItAndNobodyElse() throws Exception {
        agree("Aino", "Ask an open question first", today.plusDays(3));
        for (var name : members.byName().keySet()) {
            var seen = name.equals("Aino") || name.equals("Eero");
            assertThat(page(name, "/actions").text().contains("Ask an open question first"))
                    .as(name)
                    .isEqualTo(seen);
        }
        assertThat(page("Eero", "/actions").text()).contains("One thing that somebody agreed with you");
    }

    @Test
    void todayHasWhatIsDueWithinAWeekForItsOwnerAlone() throws Exception {
        agree("Aino", "Try the new greeting", today.plusDays(7));
        agree("Aino", "Read the guide", today.plusDays(8));
        agree("Eero", "Ask IT about the search", today.minusDays(2));
        assertThat(page("Aino", "/").select(".m-agreed-what").eachText()).containsExactly("Try the new greeting");
        assertThat(page("Eero", "/").select(".m-agreed-one").text())
                .contains("Ask IT about the search")
                .contains("late: was due on");
        assertThat(page("Mantas", "/").select(".m-agreed-one")).isEmpty();
    }

    @Test
    void oneClickCompletesItAndOneTakesThatBack() throws Exception {
        var action = agree("Aino", "Try the new greeting", today);
        assertThat(press("Aino", "/actions/" + action + "/completion").getStatus())
                .isEqualTo(302);
        assertThat(page("Aino", "/").select(".m-agreed-one")).isEmpty();
        assertThat(page("Aino", "/actions").select("[data-done=true]").text()).contains("Done · Aino");
        press("Eero", "/actions/" + action + "/reopening");
        assertThat(page("Aino", "/").select(".m-agreed-what").eachText()).containsExactly("Try the new greeting");
    }

    @Test
    void whoeverDidNotTakePartFindsNothingToComplete() throws Exception {
        var action = agree("Aino", "Try the new greeting", today);
        for (var stranger : List.of("Mantas", "Kalle", "Helmi", "Jonas", "Sanna", "Petri", "Rūta")) {
            assertThat(press(stranger, "/actions/" + action + "/completion").getStatus())
                    .as(stranger)
                    .isEqualTo(404);
        }
        assertThat(page("Aino", "/").select(".m-agreed-one")).hasSize(1);
    }

    @Test
    void theRowAloneComesBackWithinAPage() throws Exception {
        var action = agree("Aino", "Try <b>the</b> new greeting", today);
        var row = web.perform(post("/actions/" + action + "/completion")
                        .header("HX-Request", "true")
                        .with(Cast.as(members.get("Aino")))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(row.strip()).startsWith("<li").contains("Try &lt;b&gt;the&lt;/b&gt; new greeting");
    }

    @Test
    void postgresItselfKeepsItBetweenTheTwo() {
        agree("Aino", "Try the new greeting", today);
        assertThat(asOne("Eero", () -> actions.openOf(members.get("Aino")))).hasSize(1);
        assertThat(asOne("Helmi", () -> actions.openOf(members.get("Aino")))).isEmpty();
        assertThat(whole.read(() -> actions.openOf(members.get("Aino")))).isEmpty();
        assertThatThrownBy(() -> asOne(
                        "Mantas",
                        () -> actions.agree(
                                new NewAction("x", members.get("Aino"), today, Origin.meeting(1), Set.of()),
                                members.get("Mantas"))))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void myDataHasItForBothAndErasingTheOwnerTakesItAway() throws Exception {
        var hers = agree("Aino", "Try the new greeting", today);
        var his = agree("Eero", "Ask IT about the search", today);
        press("Aino", "/actions/" + hers + "/completion");
        assertThat(content("Aino", "/my-data.json")).contains("Try the new greeting", "Ask IT about the search");
        assertThat(content("Mantas", "/my-data.json")).doesNotContain("Try the new greeting");
        jdbc.sql("select actions.forget(?)")
                .param(members.get("Aino").value())
                .query()
                .singleRow();
        assertThat(asOne("Eero", () -> actions.find(new ActionId(his), viewer("Eero"))))
                .isPresent();
        assertThat(asOne("Eero", () -> actions.find(new ActionId(hers), viewer("Eero"))))
                .isEmpty();
        assertThat(asOne("Aino", () -> actions.openWith(members.get("Aino")))).isEmpty();
    }

    @Test
    void whatIsPastItsTimeIsDeleted() {
        var old = agree("Aino", "Long ago", today.minusDays(800));
        agree("Aino", "Lately", today.minusDays(3));
        var done = kept.deleteBefore(today.minusDays(700));
        assertThat(done.looked()).isEqualTo(2);
        assertThat(done.deleted()).isEqualTo(1);
        assertThat(done.oldest()).isEqualTo(today.minusDays(3));
        assertThat(asOne("Aino", () -> actions.find(new ActionId(old), viewer("Aino"))))
                .isEmpty();
    }

    private Viewer viewer(String name) {
        return new Viewer(members.get(name), name, Set.of(), null, "auto", 0);
    }

    /** Between Aino and Eero. */
    private long agree(String owner, String what, LocalDate due) {
        var both = Set.of(members.get("Aino"), members.get("Eero"));
        return asOne(
                        "Eero",
                        () -> actions.agree(
                                new NewAction(what, members.get(owner), due, Origin.meeting(1), both),
                                members.get("Eero")))
                .value();
    }

    private <T> T asOne(String name, WholeOrganisation.Work<T, RuntimeException> work) {
        return onBehalf.of(members.get(name).value(), work);
    }

    private MockHttpServletResponse press(String who, String path) throws Exception {
        return web.perform(post(path).with(Cast.as(members.get(who))).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private Document page(String viewer, String path) throws Exception {
        return Jsoup.parse(content(viewer, path));
    }

    private String content(String viewer, String path) throws Exception {
        return web.perform(get(path).with(Cast.as(members.get(viewer))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
