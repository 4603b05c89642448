package fi.merkitys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import fi.merkitys.concerns.ConcernId;
import fi.merkitys.concerns.Confidence;
import fi.merkitys.concerns.RaiseConcern;
import fi.merkitys.concerns.handling.LookAfterConcerns;
import fi.merkitys.rights.retention.DeletePastTime;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Aino raises something with her name, Mantas without his; Sanna reads both and writes about them. Whoever else looks,
 * wherever they look, finds a marker word nowhere, nor who raised what.
 */
@MerkitysTest
@ExtendWith(OutputCaptureExtension.class)
class ConcernLeakTest {
    private static final String NAMED = "Kuutamohauki";
    private static final String UNNAMED = "Mėnesienoslydeka";
    private static final List<String> MARKERS = List.of(NAMED, UNNAMED);

    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RaiseConcern raise;

    @Autowired
    LookAfterConcerns lookAfter;

    @Autowired
    DeletePastTime delete;

    @Autowired
    Clock clock;

    @Autowired
    PlatformTransactionManager transactions;

    private Cast.Members members;
    private Map<String, Object> ids;
    private ConcernId named;
    private ConcernId unnamed;
    private String code;

    @BeforeEach
    void raise() throws Exception {
        members = cast.assemble();
        ids = RouteFixtures.write(members, raise, jdbc);
        named = Confidence.raise(raise, jdbc, members.get("Aino"), Confidence.form(NAMED, "Eero"))
                .id();
        var raised = Confidence.raise(raise, jdbc, null, Confidence.form(UNNAMED, "Eero"));
        unnamed = raised.id();
        code = String.valueOf(raised.code() == null ? null : raised.code().text());
        ids.put("concern", named);
        handle(named, NAMED);
        handle(unnamed, UNNAMED);
        change("/concerns/" + named + "/replies?words=" + NAMED, "Aino");
        web.perform(request(HttpMethod.POST, "/anonymous-concerns/replies")
                        .param("code", code)
                        .param("words", UNNAMED))
                .andReturn();
        web.perform(get("/concerns/" + named).with(Cast.as(members.get("Aino"))))
                .andReturn();
        web.perform(get("/my-data.json").with(Cast.as(members.get("Aino")))).andReturn();
        ids.put("support", SupportSecret.write(new Office(web, members), LocalDate.now(clock)));
        lookAfter.remind();
        lookAfter.tidy();
        delete.now();
    }

    private void handle(ConcernId id, String words) throws Exception {
        change("/concern-board/" + id + "/messages?words=" + words, "Sanna");
        change("/concern-board/" + id + "/notes?note=" + words, "Sanna");
        change("/concern-board/" + id + "/feedback?answer=" + words, "Sanna");
    }

    private void change(String path, String name) throws Exception {
        var answer = web.perform(request(HttpMethod.POST, path).with(csrf()).with(Cast.as(members.get(name))))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(302);
    }

    /** Each page, download and answer to scripts, for each of the cast, for scripts, and for nobody. */
    @Test
    void noRouteTellsAnybodyElse(CapturedOutput log) {
        new EveryRoute(web, members, ids, transactions).walk(this::assertSilent);
        assertThat(log)
                .doesNotContain(NAMED, UNNAMED, named.toString(), unnamed.toString(), code, SupportSecret.MARKER);
    }

    private void assertSilent(EveryRoute.Told told) {
        var theirs = isTheirs(told.route(), told.viewer());
        if (!theirs) {
            assertThat(told.text()).as(told.what()).doesNotContain(NAMED, UNNAMED);
        }
        // Not even that there is one.
        if (!"Sanna".equals(told.viewer()) && !theirs) {
            assertThat(told.text()).as(told.what()).doesNotContain(unnamed.toString());
        }
        assertThat(told.text()).as(told.what()).doesNotContain(code);
        // What Eero and Aino have between them.
        if (!SupportSecret.isTheirs(told.route(), told.viewer())) {
            assertThat(told.text()).as(told.what()).doesNotContain(SupportSecret.MARKER);
        }
    }

    /** Aino reads her own; Sanna reads what she handles. */
    private static boolean isTheirs(Route route, @Nullable String viewer) {
        var path = route.example();
        return ("Sanna".equals(viewer) && path.startsWith("/concern-board/"))
                || ("Aino".equals(viewer) && (path.startsWith("/concerns") || path.startsWith("/my-data.")));
    }

    /** Whatever one looks for. */
    @Test
    void noSearchFindsIt() throws Exception {
        for (var viewer : members.byName().keySet()) {
            for (var marker : MARKERS) {
                for (var path : List.of("/people?q=", "/people?search=", "/colleagues?who=", "/successes?q=")) {
                    var answer = web.perform(get(path + marker.substring(0, 5)).with(Cast.as(members.get(viewer))))
                            .andReturn()
                            .getResponse();
                    assertThat(EveryRoute.text(answer)).as(path + viewer).doesNotContain(NAMED, UNNAMED);
                }
            }
        }
    }

    /** As whoever owns the database, or a copy of it, reads every row of every table: plain, in hex and in Base64. */
    @Test
    void theWholeDatabaseTellsNothing() {
        var tables = tables("");
        assertThat(tables).hasSizeGreaterThan(100).contains("audit.entry", "mail.letter", "notifications.notice");
        for (var table : tables) {
            for (var form : forms()) {
                assertThat(rowsHolding(table, form))
                        .as("%s holds %s", table, form)
                        .isZero();
            }
        }
    }

    private List<String> tables(String which) {
        return Walls.readByOwner(jdbc, """
            select n.nspname || '.' || c.relname
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p')
              and n.nspname not in ('tests', 'information_schema') and n.nspname !~ '^pg_'
            """ + which);
    }

    private long rowsHolding(String table, String form) {
        return Long.parseLong(Walls.readByOwner(
                        jdbc, "select count(*) from %s t where strpos(t::text, '%s') > 0".formatted(table, form))
                .getFirst());
    }

    /** A row shows bytes in hex. */
    private List<String> forms() {
        var forms = new ArrayList<String>();
        for (var word : List.of(NAMED, UNNAMED, code)) {
            var bytes = word.getBytes(StandardCharsets.UTF_8);
            forms.add(word);
            forms.add(HexFormat.of().formatHex(bytes));
            forms.add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
        }
        return forms;
    }

    /** Which concern it is stands in no other table; nobody's number stands beside one but those of handlers. */
    @Test
    void noRowLaysAPersonBesideAConcern() {
        for (var table : tables("and n.nspname <> 'concerns'")) {
            for (var id : List.of(named, unnamed)) {
                assertThat(rowsHolding(table, id.toString())).as(table).isZero();
            }
        }
        var sanna = members.get("Sanna").toString();
        assertThat(Walls.readByOwner(jdbc, "select distinct handler_id from concerns.assignment"))
                .containsExactly(sanna);
        assertThat(Walls.readByOwner(
                        jdbc, "select distinct person_id from notifications.notice where topic = 'concerns'"))
                .containsExactly(sanna);
    }

    /** The audit trail has who was appointed and that a register was taken along; not who looked at which concern. */
    @Test
    void theAuditTrailTellsNothing() throws Exception {
        web.perform(get("/concern-register.csv").with(Cast.as(members.get("Sanna"))))
                .andReturn();
        assertThat(Walls.readByOwner(jdbc, """
            select deed || ' ' || coalesce(data, '') || ' ' || people::text || ' ' || coalesce(about, '')
            from audit.entry
            where actor_id = %s and (data = 'concerns' or %s = any(people))
            """.formatted(members.get("Sanna"), members.get("Aino"))))
                .containsExactly("exported concerns {} concern-register.csv");
        assertThat(Walls.readByOwner(
                        jdbc,
                        "select count(*) from audit.entry where actor_id = %s and deed <> 'exported'"
                                .formatted(members.get("Aino"))))
                .containsExactly("0");
    }

    @Test
    void whatOthersTakeAlongHasNothingOfIt() throws Exception {
        for (var viewer : members.byName().keySet()) {
            var zip = web.perform(get("/my-data.zip").with(Cast.as(members.get(viewer))))
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            assertThat(unpacked(zip).contains(NAMED)).as(viewer).isEqualTo(viewer.equals("Aino"));
            assertThat(unpacked(zip)).as(viewer).doesNotContain(UNNAMED);
        }
    }

    private static String unpacked(byte[] zip) throws IOException {
        var text = new StringBuilder();
        try (var files = new ZipInputStream(new ByteArrayInputStream(zip))) {
            while (files.getNextEntry() != null) {
                text.append(new String(files.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    /** The key is in one file, in a folder that the backup leaves out. */
    @Test
    void theKeyIsInNoBackup() throws IOException {
        var data = Path.of("target", "test-data");
        var key =
                Files.readString(data.resolve("apart").resolve("concerns.key")).strip();
        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
        try (var files = Files.walk(data)) {
            for (var file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(data.resolve("apart")))
                    .filter(file -> file.toFile().length() < 10_000_000)
                    .toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(key);
            }
        }
        for (var table : tables("")) {
            assertThat(rowsHolding(table, key)).as(table).isZero();
        }
        assertThat(Files.readString(Path.of("README.md")))
                .contains("tar --exclude=./apart --exclude=./program -czf backup.tar.gz .");
    }
}
