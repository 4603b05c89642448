package fi.merkitys.rights.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.contacts.ContactDesk;
import fi.merkitys.identity.Accounts;
import fi.merkitys.identity.links.Links;
import fi.merkitys.identity.links.Purpose;
import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.people.NewPerson;
import fi.merkitys.people.People;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Žydrūnė, of Eero's team, has left; Sanna, who is HR, erases her data. */
@MerkitysTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ErasureTest {
    private static final String NAME = "Žydrūnė Ščęįs";
    private static final String EMAIL = "zydrune.sceis@testi.example";
    private static final String EMPLOYEE_ID = "EMP-4711";
    private static final String KEY = "agent-zyd-9";
    /** Where a person's number stands and leads to nobody. */
    private static final List<String> BY_NUMBER_ALONE = List.of(
            "actions.action.agreed_by",
            "actions.action.done_by",
            "actions.action.owner_id",
            "contacts.import.received_by",
            "contacts.sample.received_by",
            "directory.upload.confirmed_by",
            "directory.upload.uploaded_by",
            "goals.goal.made_by",
            "goals.goal_version.written_by",
            "identity.token.made_by",
            "people.deputy.deputy_id",
            "people.deputy.named_by",
            "people.deputy.supervisor_id",
            "people.person.supervisor_id",
            "rights.correction.answered_by",
            "rights.erasure.erased_by",
            "rights.erasure.person_id");

    @Autowired
    MockMvc web;

    @Autowired
    ContactDesk desk;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    Accounts accounts;

    @Autowired
    Links links;

    @Autowired
    FinishErasures finish;

    @Autowired
    WholeOrganisation whole;

    private Cast.Members cast;
    private long zydrune;

    @BeforeEach
    void open() throws Exception {
        cast = desk.open();
        zydrune = hire(NAME, EMPLOYEE_ID, EMAIL, KEY);
        for (var at = 0; at < 6; at++) {
            hire("Agent " + at, "EMP-" + at, "agent" + at + "@testi.example", "key-" + at);
        }
        bring(file());
        jdbc.sql("update people.person set left_on = :day where id = :id")
                .param("day", today().minusDays(3))
                .param("id", zydrune)
                .update();
    }

    @AfterEach
    void clear() {
        desk.clear();
        // What this test commits would stay for all others, in the audit trail, too.
        for (var sql : List.of(
                "truncate mail.letter, rights.tombstone",
                "alter table audit.entry disable trigger user",
                "alter table audit.seal disable trigger user",
                "truncate audit.entry, audit.seal, audit.unsealed",
                "alter table audit.entry enable trigger user",
                "alter table audit.seal enable trigger user")) {
            jdbc.sql("select tests.by_owner(:sql)").param("sql", sql).query().singleRow();
        }
    }

    private long hire(String name, String employeeId, String email, String key) {
        var id = people.add(NewPerson.named(name)
                        .withEmail(email)
                        .withSupervisor(cast.get("Eero"))
                        .withTeam(cast.red())
                        .withHiredOn(LocalDate.of(2021, 3, 1)))
                .value();
        jdbc.sql("update people.person set employee_id = ? where id = ?")
                .params(employeeId, id)
                .update();
        jdbc.sql("insert into people.external_id (source, value, person_id) values ('Exchange', ?, ?)")
                .params(key, id)
                .update();
        return id;
    }

    /** Seven agents with three calls on each of thirty days that end a week ago. */
    private String file() {
        var rows = new StringBuilder(ContactDesk.HEADER);
        for (var day = 7; day < 37; day++) {
            for (var call = 0; call < 3; call++) {
                for (var agent = 0; agent < 7; agent++) {
                    rows.append("d%d-%d-%d,%s,Sales,phone,%sT0%d:00:00,%d,%s,%s\n"
                            .formatted(
                                    day,
                                    call,
                                    agent,
                                    agent == 6 ? KEY : "key-" + agent,
                                    today().minusDays(day),
                                    7 + call,
                                    200 + 7 * agent + call,
                                    3 + agent % 3,
                                    agent == 6 ? "Žydrūnė was great" : ""));
                }
            }
        }
        return rows.toString();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void bring(String content) throws Exception {
        var file = new MockMultipartFile("file", "may.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8));
        perform(
                multipart("/contact-sources/" + desk.exchange().id().value() + "/imports")
                        .file(file),
                "Petri");
        desk.last();
    }

    @Test
    void pastFiguresStayAndNothingSaysWhoseTheyWere() throws Exception {
        accounts.open(new fi.merkitys.people.PersonId(zydrune), "kolme-vihreää-omenaa");
        links.make(new fi.merkitys.people.PersonId(zydrune), Purpose.NEW_PASSWORD);
        whole.run(() -> jdbc.sql("insert into people.absence (person_id, from_day, until_day) values (?, ?, ?)")
                .params(zydrune, today().minusDays(20), today().minusDays(19))
                .update());
        whole.run(() -> jdbc.sql(
                        "insert into mail.letter (recipient, subject, body_text, body_html, posted_at, next_try_at)"
                                + " values (?, 'x', ?, '', now(), now())")
                .params(EMAIL, "Hei " + NAME)
                .update());
        whole.run(() -> jdbc.sql(
                        "insert into directory.upload (kind, file_name, content, uploaded_at) values ('people', 'x',"
                                + " ?, now())")
                .param(("employee_id,name\n" + EMPLOYEE_ID + "," + NAME + "\n").getBytes(StandardCharsets.UTF_8))
                .update());
        jdbc.sql("insert into rights.correction (asked_by, category, wrong, asked_at, due_on)"
                        + " values (?, 'profile', ?, now(), current_date)")
                .params(zydrune, NAME + " is written with ė")
                .update();
        jdbc.sql("insert into identity.passkey_owner (person_id, handle) values (?, ?)")
                .params(zydrune, new byte[] {1, 2, 3})
                .update();
        open("/people/" + zydrune, "Eero");
        jdbc.sql("""
            insert into people.deputy (supervisor_id, deputy_id, from_day, until_day, named_by, named_at)
            values (:supervisor, :deputy, :day, :day, :supervisor, now())
            """)
                .param("supervisor", zydrune)
                .param("deputy", cast.get("Kalle").value())
                .param("day", today().minusDays(40))
                .update();
        var goal = goal();
        var before = figures(goal);
        assertThat(page("/performance", "Eero").text()).contains(NAME);

        var preview = page("/people/" + zydrune + "/erasure", "Sanna");
        assertThat(preview.select("tr").eachText())
                .contains(
                        "Profile Name, employee id and e-mail 3",
                        "Absences Absences, without reasons 1",
                        "Figures by day Figures by day 30",
                        "Contacts Contacts 90",
                        "Contacts Customers’ comments on them 90")
                .anySatisfy(line -> assertThat(line)
                        .startsWith("Deputies Standing in for somebody, or being stood in for")
                        .endsWith("1"));
        assertThat(preview.select(".m-lead").text())
                .matches("\\d+ entries go, \\d+ stay without a name, \\d+ stays?\\.");
        assertThat(confirm(preview).getRedirectedUrl()).isEqualTo("/erasures?done");
        finish.now();

        assertThat(figures(goal)).isEqualTo(before);
        assertThat(page("/performance", "Eero").text()).doesNotContain(NAME).doesNotContain("—  ");
        assertThat(wherever(NAME, EMAIL, EMPLOYEE_ID, KEY, "Žydrūnė")).isEmpty();
        assertThat(references()).isSubsetOf(BY_NUMBER_ALONE);
        assertThat(page("/erasures", "Sanna").text())
                .contains("by Sanna", "finished", "Customers’ comments on them")
                .doesNotContain(NAME);
        assertThat(open("/people/" + zydrune, "Sanna").getStatus()).isEqualTo(404);
        assertThat(open("/people/" + zydrune + "/erasure", "Sanna").getStatus()).isEqualTo(404);
        assertThat(page("/people?left=true", "Sanna").text()).doesNotContain("—");

        bring(file());
        assertThat(figures(goal)).isEqualTo(before);
        assertThat(wherever(KEY, "Žydrūnė")).isEmpty();
    }

    @Test
    void whatChangedMeanwhileIsLookedAtAgain() throws Exception {
        var preview = page("/people/" + zydrune + "/erasure", "Sanna");
        whole.run(() -> jdbc.sql("insert into people.absence (person_id, from_day, until_day) values (?, ?, ?)")
                .params(zydrune, today().minusDays(20), today().minusDays(19))
                .update());

        var answer = confirm(preview);

        assertThat(answer.getStatus()).isEqualTo(422);
        var again = Jsoup.parse(answer.getContentAsString());
        assertThat(again.text()).contains("Look again").contains("Absences, without reasons 1");
        assertThat(name(zydrune)).isEqualTo(NAME);
        assertThat(confirm(again).getStatus()).isEqualTo(302);
        assertThat(confirm(again).getStatus()).isEqualTo(404);
    }

    @Test
    void nobodyErasesWithoutSayingThatTheyHaveLooked() throws Exception {
        var path = "/people/" + zydrune + "/erasure";
        var fingerprint = page(path, "Sanna").select("[name=fingerprint]").val();

        var answer = perform(post(path).param("fingerprint", fingerprint), "Sanna");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.getContentAsString())
                        .select("#looked-problem")
                        .text())
                .isEqualTo("Look at what goes, then tick this box.");
        assertThat(name(zydrune)).isEqualTo(NAME);
    }

    @Test
    void whoWorksHereStays() throws Exception {
        for (var name : List.of("Aino", "Sanna", "Petri")) {
            var path = "/people/" + cast.get(name).value() + "/erasure";
            assertThat(page(path, "Sanna").select("form.m-form")).as(name).isEmpty();
            var answer = perform(post(path).param("fingerprint", "any").param("looked", "true"), "Sanna");
            assertThat(answer.getStatus()).isEqualTo(422);
        }
        jdbc.sql("update people.person set left_on = :day where id = :id")
                .param("day", today())
                .param("id", cast.get("Aino").value())
                .update();
        assertThat(page("/people/" + cast.get("Aino").value() + "/erasure", "Sanna")
                        .text())
                .contains("from the day after their last day");
        jdbc.sql("update people.person set left_on = :day where id = :id")
                .param("day", today().minusDays(9))
                .param("id", cast.get("Petri").value())
                .update();
        assertThat(page("/people/" + cast.get("Petri").value() + "/erasure", "Sanna")
                        .text())
                .contains("the last administrator");
    }

    @Test
    void aFileDoesNotBringHerBackUntilHrAllowsIt() throws Exception {
        confirm(page("/people/" + zydrune + "/erasure", "Sanna"));
        finish.now();

        assertThat(broughtIn()).contains("left out");
        assertThat(count("select count(*) from people.person where employee_id = 'EMP-4711'"))
                .isZero();
        assertThat(perform(post("/people").param("name", "Žydrūnė").param("employeeId", EMPLOYEE_ID), "Sanna")
                        .getContentAsString())
                .contains("were erased");

        assertThat(perform(post("/erasures/returns").param("word", "EMP-none"), "Sanna")
                        .getContentAsString())
                .contains("was nobody’s");
        assertThat(perform(post("/erasures/returns").param("word", " EMP-4711 "), "Sanna")
                        .getContentAsString())
                .contains("may come in again");
        perform(post("/erasures/returns").param("word", EMAIL.toUpperCase(java.util.Locale.ROOT)), "Sanna");
        assertThat(broughtIn()).doesNotContain("left out");
        assertThat(count("select count(*) from people.person where employee_id = 'EMP-4711'"))
                .isOne();
    }

    private String broughtIn() throws Exception {
        return web.perform(post("/api/people-imports")
                        .header("Authorization", "Bearer the-token-of-the-tests")
                        .contentType("text/csv")
                        .content("employee_id,name,email\n" + EMPLOYEE_ID + "," + NAME + "," + EMAIL + "\n"))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private long goal() {
        var goal = jdbc.sql("insert into goals.goal (made_at) values (now()) returning id")
                .query(Long.class)
                .single();
        jdbc.sql("""
            insert into goals.goal_version (
              goal_id, number, name, metric, comparator, low, team_id, period, valid_from, why, written_by, written_at
            ) values (?, 1, 'Satisfaction', 'csat', 'at_least', 0.5, ?, 'rolling_4_weeks', '2026-01-01', 'why', ?, now())
            """).params(goal, cast.red(), zydrune).update();
        return goal;
    }

    /** Everything that leaders are shown of the past. */
    private Map<String, String> figures(long goal) {
        return List.of(
                        "/goals/" + goal,
                        "/metrics",
                        "/metrics/csat?team=" + cast.red(),
                        "/metrics/contacts_per_day",
                        "/performance?weeks=6")
                .stream()
                .collect(Collectors.toMap(path -> path, path -> {
                    try {
                        // Who wrote the goal is nobody afterwards.
                        return page(path, "Helmi").select("main").text().replace(NAME, "—");
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                }));
    }

    /** Tables and columns in which one of these words stands anywhere. */
    private List<String> wherever(String... words) {
        var found = new ArrayList<String>();
        for (var column : whole.read(() -> jdbc.sql("""
            select format('%I.%I', table_schema, table_name) as place, quote_ident(column_name) as name, data_type
            from information_schema.columns
            where table_schema not in ('pg_catalog', 'information_schema', 'public')
              and (table_schema, table_name) in (select schemaname, tablename from pg_tables)
            """).query(Column.class).list())) {
            var text = column.dataType().equals("bytea")
                    ? "encode(" + column.name() + ", 'escape')"
                    : "cast(" + column.name() + " as text)";
            for (var word : words) {
                if (count("select count(*) from " + column.place() + " where " + text + " ilike '%" + word + "%'")
                        > 0) {
                    found.add(column.place() + "." + column.name() + " " + word);
                }
            }
        }
        return found;
    }

    private record Column(String place, String name, String dataType) {}

    /** Columns that refer to people and hold her number. */
    private List<String> references() {
        return jdbc.sql("""
            select format('%s.%s.%s', n.nspname, c.relname, a.attname)
            from pg_constraint k
            join pg_class c on c.oid = k.conrelid
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
            where k.contype = 'f'
              and k.confrelid = 'people.person'::regclass
            """).query(String.class).list().stream()
                .filter(place -> {
                    var dot = place.lastIndexOf('.');
                    return count("select count(*) from " + place.substring(0, dot) + " where "
                                    + place.substring(dot + 1) + " = " + zydrune)
                            > 0;
                })
                .toList();
    }

    private long count(String sql) {
        return whole.read(() -> jdbc.sql(sql).query(Long.class).single());
    }

    private String name(long person) {
        return jdbc.sql("select name from people.person where id = ?")
                .param(person)
                .query(String.class)
                .single();
    }

    private MockHttpServletResponse confirm(Document preview) throws Exception {
        var form = preview.select("form.m-form");
        assertThat(form).hasSize(1);
        return perform(
                post("/people/" + zydrune + "/erasure")
                        .param("fingerprint", form.select("[name=fingerprint]").val())
                        .param("looked", "true"),
                "Sanna");
    }

    private Document page(String path, String who) throws Exception {
        var answer = open(path, who);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse open(String path, String who) throws Exception {
        return perform(get(path), who);
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request, String who) throws Exception {
        return web.perform(request.with(Cast.as(cast.get(who))).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse perform(
            org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder request, String who)
            throws Exception {
        return web.perform(request.with(Cast.as(cast.get(who))).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
