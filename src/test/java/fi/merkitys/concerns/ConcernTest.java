package fi.merkitys.concerns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.Walls;
import fi.merkitys.concerns.handlers.Routing;
import fi.merkitys.concerns.handling.LookAfterConcerns;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;

/** Aino raises something about Eero with her name; Sanna and Petri read concerns. */
@MerkitysTest
class ConcernTest {
    private static final String WORDS = "He shouts at us in front of customers.";

    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RaiseConcern raise;

    @Autowired
    Routing routing;

    @Autowired
    LookAfterConcerns lookAfter;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    private Cast.Members members;

    @BeforeEach
    void assemble() {
        members = cast.assemble();
        Confidence.appoint(jdbc, members.get("Sanna"));
    }

    @Test
    void fromTheFirstWordToTheLast() throws Exception {
        var looked = page(send(post("/concerns/review"), "Aino"));
        assertThat(looked.text()).contains("One handler gets this to read.", WORDS);
        var sent = web.perform(as(filled(post("/concerns"), looked), "Aino"))
                .andReturn()
                .getResponse();
        var path = String.valueOf(sent.getRedirectedUrl()).replace("?sent=true", "");
        assertThat(open(path, "Aino").text()).contains(WORDS, "To be acknowledged by");
        // Nobody is told at once: the time would tell.
        assertThat(jdbc.sql("select count(*) from notifications.notice")
                        .query(Long.class)
                        .single())
                .isZero();
        lookAfter.remind();
        assertThat(Walls.readByOwner(jdbc, "select key || path from notifications.notice"))
                .containsExactly("concerns.notice.waits/concern-board");
        var board = open("/concern-board", "Sanna").select("main h3 a").attr("href");
        assertThat(open(board, "Sanna").text()).contains("Raised by Aino.", WORDS, "About: Eero");
        change(board + "/acknowledgement", "Sanna");
        change(board + "/investigation", "Sanna");
        change(board + "/messages?words=Who else saw it?", "Sanna");
        assertThat(open("/", "Aino").select(".m-today-concerns").text()).contains("There is an answer for you");
        assertThat(open(path, "Aino").text()).contains("Who else saw it?", "Sanna", "Being looked into");
        assertThat(open("/", "Aino").select(".m-today-concerns")).isEmpty();
        change(path + "/replies?words=Mantas did.", "Aino");
        assertThat(open("/", "Sanna").select(".m-today-concerns").text()).contains("Something waits on your board");
        change(board + "/feedback?answer=We talked with him.", "Sanna");
        change(board + "/closure?verdict=confirmed", "Sanna");
        assertThat(open(path, "Aino").text()).contains("We talked with him.", ": confirmed");
        assertThat(open(board, "Sanna").select(".m-log").text())
                .contains("Sanna read it", "Sanna acknowledged it", "Sanna closed it");
        var register = web.perform(as(get("/concern-register.csv"), "Sanna"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(register).contains("harassment,").contains(",confirmed").doesNotContain("Aino", "Eero", WORDS);
    }

    @Test
    void nobodyElseFindsIt() throws Exception {
        var id = Confidence.raise(raise, jdbc, members.get("Aino"), Confidence.form(WORDS, "Eero"))
                .id();
        for (var name : Confidence.others(members, "Aino")) {
            assertThat(status(get("/concerns/" + id), name)).as(name).isEqualTo(404);
        }
        for (var name : Confidence.others(members, "Sanna")) {
            assertThat(status(get("/concern-board/" + id), name)).as(name).isEqualTo(404);
        }
        for (var table : List.of("concern", "message", "note", "picture", "assignment")) {
            for (var name : Confidence.others(members, "Sanna")) {
                Walls.refuse(members.get(name), jdbc, transactions, "select * from concerns." + table);
                Walls.refuse(members.get(name), jdbc, transactions, "delete from concerns." + table);
            }
        }
        Walls.refuse(members.get("Sanna"), jdbc, transactions, "delete from concerns.concern");
        Walls.refuse(members.get("Sanna"), jdbc, transactions, "update concerns.note set noted_on = current_date");
        Walls.refuse(members.get("Sanna"), jdbc, transactions, "update concerns.concern set sealed = ''");
        Walls.refuse(members.get("Aino"), jdbc, transactions, "select * from concerns.to_route()");
        // Not even for the whole organisation.
        assertThat(jdbc.sql("select count(*) from concerns.concern")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void nobodyRaisesInAnothersName() {
        Walls.refuse(
                members.get("Mantas"),
                jdbc,
                transactions,
                "select concerns.raise(gen_random_uuid(), null, '\\x01', '', current_date, current_date, current_date,"
                        + " array[%s]::bigint[])".formatted(members.get("Sanna")));
    }

    @Test
    void whoIsTooCloseIsLeftOut() {
        var sanna = members.get("Sanna");
        Confidence.appoint(
                jdbc, members.get("Petri"), members.get("Helmi"), members.get("Mantas"), members.get("Kalle"));
        assertThat(eligible("Eero")).containsExactlyInAnyOrder("Sanna", "Petri", "Kalle");
        assertThat(eligible("Sanna")).containsExactlyInAnyOrder("Petri", "Helmi", "Mantas", "Kalle");
        assertThat(eligible("Helmi")).containsExactlyInAnyOrder("Sanna", "Petri");
        assertThat(eligible("Jonas")).isEmpty();
        assertThat(eligible("Aino")).containsExactlyInAnyOrder("Sanna", "Petri", "Mantas", "Kalle");
        // Kalle stands in for Eero from next week on.
        jdbc.sql("""
            insert into people.deputy (supervisor_id, deputy_id, from_day, until_day, named_by, named_at)
            values (?, ?, current_date + 7, current_date + 9, ?, now())
            """)
                .params(members.get("Eero").value(), members.get("Kalle").value(), sanna.value())
                .update();
        assertThat(eligible("Eero")).containsExactlyInAnyOrder("Sanna", "Petri");
        assertThat(eligible("Kalle")).containsExactlyInAnyOrder("Sanna", "Petri", "Mantas");
        assertThat(eligible("Aino")).containsExactlyInAnyOrder("Sanna", "Petri", "Mantas");
        assertThat(routing.eligible(List.of(), sanna, null)).doesNotContain(sanna);
    }

    private List<String> eligible(String about) {
        var ids = routing.eligible(List.of(members.get(about)), null, null);
        return members.byName().entrySet().stream()
                .filter(entry -> ids.contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    void whereNobodyIsLeftTheRaiserIsToldBeforehandAndNothingIsKept() throws Exception {
        var form = post("/concerns/review")
                .param("kind", "misconduct")
                .param("words", WORDS)
                .param("to", members.get("Jonas").toString());
        var page = page(form, "Aino");
        assertThat(page.text()).contains("Nobody here could read this impartially", "oikeuskansleri.fi");
        assertThat(page.text()).doesNotContain("Sanna");
        assertThat(page(filled(post("/concerns"), page), "Aino").text()).contains("Nobody here could read");
        assertThat(Walls.readByOwner(jdbc, "select id from concerns.concern")).isEmpty();
    }

    @Test
    void aNameThatSeveralHaveMeansAllOfThem() {
        Confidence.appoint(jdbc, members.get("Petri"));
        jdbc.sql("update people.person set name = 'Sam' where id in (?, ?)")
                .params(members.get("Sanna").value(), members.get("Petri").value())
                .update();
        var aino = members.get("Aino");
        assertThat(Walls.as(aino, jdbc, () -> raise.look(Confidence.form(WORDS, "nobody; sam"), aino)))
                .isInstanceOf(RaiseConcern.NobodyLeft.class);
    }

    /** Sanna comes to lead Eero: at her next look it is not there, and Petri has it. */
    @Test
    void whoComesToStandInLineIsRelieved() throws Exception {
        var id = Confidence.raise(raise, jdbc, members.get("Aino"), Confidence.form(WORDS, "Eero"))
                .id();
        Confidence.appoint(jdbc, members.get("Petri"));
        jdbc.sql("update people.person set supervisor_id = ? where id = ?")
                .params(members.get("Sanna").value(), members.get("Eero").value())
                .update();
        assertThat(status(get("/concern-board/" + id), "Sanna")).isEqualTo(404);
        assertThat(status(get("/concern-board/" + id), "Petri")).isEqualTo(200);
        assertThat(status(get("/concern-board/" + id), "Sanna")).isEqualTo(404);
    }

    /** Petri gets it at night. */
    @Test
    void whoIsReleasedReadsNothingFromThenOn() throws Exception {
        var id = Confidence.raise(raise, jdbc, members.get("Aino"), Confidence.form(WORDS, "Eero"))
                .id();
        Confidence.appoint(jdbc, members.get("Petri"));
        change("/concern-handlers/" + members.get("Sanna") + "/release", "Petri");
        Walls.refuse(members.get("Sanna"), jdbc, transactions, "select * from concerns.concern");
        assertThat(status(get("/concern-board/" + id), "Sanna")).isEqualTo(404);
        lookAfter.tidy();
        assertThat(status(get("/concern-board/" + id), "Petri")).isEqualTo(200);
    }

    /** The same at night, where nobody looks; and who has left reads nothing any more. */
    @Test
    void theJobRelievesThemAsWell() throws Exception {
        var id = Confidence.raise(raise, jdbc, members.get("Aino"), Confidence.form(WORDS, "Eero"))
                .id();
        Confidence.appoint(jdbc, members.get("Petri"));
        jdbc.sql("update people.person set left_on = current_date - 1 where id = ?")
                .param(members.get("Sanna").value())
                .update();
        lookAfter.tidy();
        assertThat(status(get("/concern-board/" + id), "Petri")).isEqualTo(200);
        assertThat(Walls.readByOwner(jdbc, "select handler_id from concerns.assignment where ended_on is null"))
                .containsExactly(members.get("Petri").toString());
        assertThat(open("/concerns/" + id, "Aino").text()).contains(WORDS);
    }

    @Test
    void aHandlerHandsOverWithAReason() throws Exception {
        Confidence.appoint(jdbc, members.get("Petri"));
        var id = Confidence.raise(raise, jdbc, members.get("Aino"), Confidence.form(WORDS, "Eero"))
                .id();
        var board = "/concern-board/" + id;
        assertThat(status(
                        post(board + "/handover")
                                .param("to", members.get("Petri").toString()),
                        "Sanna"))
                .isEqualTo(422);
        assertThat(status(
                        post(board + "/handover?why=x")
                                .param("to", members.get("Helmi").toString()),
                        "Sanna"))
                .isEqualTo(422);
        change(board + "/handover?why=We are friends.&to=" + members.get("Petri"), "Sanna");
        assertThat(status(get(board), "Sanna")).isEqualTo(404);
        assertThat(open(board, "Petri").select(".m-log").text()).contains("Sanna handed it over", "We are friends.");
    }

    @Test
    void stepsGoForwardOnly() throws Exception {
        var id = Confidence.raise(raise, jdbc, members.get("Aino"), Confidence.form(WORDS, "Eero"))
                .id();
        var board = "/concern-board/" + id;
        change(board + "/feedback?answer=Done.", "Sanna");
        change(board + "/acknowledgement", "Sanna");
        assertThat(Walls.readByOwner(jdbc, "select state from concerns.concern"))
                .containsExactly("answered");
        assertThat(status(post(board + "/closure?verdict=nonsense"), "Sanna")).isEqualTo(422);
    }

    @Test
    void theSameFormIsOneConcern() {
        var form = Confidence.form(WORDS, "Eero");
        var first = Confidence.raise(raise, jdbc, members.get("Aino"), form);
        assertThat(Confidence.raise(raise, jdbc, members.get("Aino"), form)).isEqualTo(first);
        assertThat(Confidence.raise(raise, jdbc, null, form).id()).isNotEqualTo(first.id());
        assertThat(Walls.readByOwner(jdbc, "select id from concerns.concern")).hasSize(2);
        assertThat(Walls.readByOwner(jdbc, "select id from concerns.picture")).hasSize(2);
    }

    @Test
    void whatWasClosedLongAgoIsDeletedWithoutBeingCounted() {
        var id = Confidence.raise(raise, jdbc, members.get("Aino"), Confidence.form(WORDS, "Eero"))
                .id();
        byOwner("update concerns.concern set state = 'closed', acknowledged_on = '2020-01-01',"
                + " closed_on = '2020-01-02', result = ''");
        var told = jdbc.sql("select looked, deleted from concerns.delete_before(cast(:before as timestamptz))")
                .param(
                        "before",
                        LocalDate.of(2020, 1, 3).atStartOfDay(clock.getZone()).toOffsetDateTime())
                .query()
                .singleRow();
        assertThat(told).containsEntry("looked", 0L).containsEntry("deleted", 0L);
        assertThat(Walls.readByOwner(jdbc, "select id from concerns.concern where id = '" + id + "'"))
                .isEmpty();
        assertThat(Walls.readByOwner(jdbc, "select id from concerns.picture")).isEmpty();
    }

    @Test
    void handlersAreAppointedByHrOrTheAdministratorAndItIsOnRecord() throws Exception {
        change("/concern-handlers?to=" + members.get("Kalle"), "Petri");
        assertThat(open("/concerns", "Aino").text()).contains("Kalle");
        assertThat(jdbc.sql("select deed from audit.entry where deed like 'handler%'")
                        .query(String.class)
                        .list())
                .containsExactly("handler_named");
        change("/concern-handlers/" + members.get("Kalle") + "/release", "Sanna");
        assertThat(open("/concerns", "Aino").text()).doesNotContain("Kalle");
        assertThat(status(get("/concern-handlers"), "Helmi")).isEqualTo(404);
    }

    private void byOwner(String statement) {
        jdbc.sql("select tests.by_owner(?)")
                .param(statement)
                .query((row, number) -> number)
                .list();
    }

    private MockHttpServletRequestBuilder send(MockHttpServletRequestBuilder request, String name) {
        return as(request, name)
                .param("kind", "harassment")
                .param("words", WORDS)
                .param("to", members.get("Eero").toString());
    }

    /** As the page's own first form would send it. */
    private static MockHttpServletRequestBuilder filled(MockHttpServletRequestBuilder request, Document page) {
        page.expectFirst("main form").select("input[type=hidden]").stream()
                .filter(field -> !field.attr("name").equals("_csrf"))
                .forEach(field -> request.param(field.attr("name"), field.attr("value")));
        return request;
    }

    private MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request, String name) {
        return request.with(csrf()).with(Cast.as(members.get(name)));
    }

    private Document open(String path, String name) throws Exception {
        return page(as(get(path), name));
    }

    private Document page(MockHttpServletRequestBuilder request, String name) throws Exception {
        return page(as(request, name));
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        return Jsoup.parse(web.perform(request).andReturn().getResponse().getContentAsString());
    }

    private void change(String path, String name) throws Exception {
        assertThat(status(post(path), name)).as(path).isEqualTo(302);
    }

    private int status(MockHttpServletRequestBuilder request, String name) throws Exception {
        return web.perform(as(request, name)).andReturn().getResponse().getStatus();
    }
}
