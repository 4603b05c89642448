package fi.merkitys.concerns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.Walls;
import fi.merkitys.concerns.handling.LookAfterConcerns;
import jakarta.servlet.http.Cookie;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Somebody raises something without a name; Sanna reads concerns. */
@MerkitysTest
@ExtendWith(OutputCaptureExtension.class)
class AnonymousConcernTest {
    private static final String WORDS = "They laugh at how she speaks.";

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

    private Cast.Members members;

    @BeforeEach
    void assemble() {
        members = cast.assemble();
        Confidence.appoint(jdbc, members.get("Sanna"));
    }

    @Test
    void aCodeOpensTheConversation() throws Exception {
        var looked = page(typed(post("/anonymous-concerns/review")));
        assertThat(looked.text())
                .contains("One handler gets this to read.", WORDS)
                .doesNotContain("Sanna");
        var sent = page(filled(post("/anonymous-concerns"), looked));
        var code = sent.select(".m-code").text();
        assertThat(Code.typed(code)).isPresent();
        // The same form, sent twice, is the same.
        assertThat(page(filled(post("/anonymous-concerns"), looked))
                        .select(".m-code")
                        .text())
                .isEqualTo(code);
        var id = Walls.readByOwner(jdbc, "select id from concerns.concern").getFirst();
        var there = web.perform(get("/concern-board/" + id).with(Cast.as(members.get("Sanna"))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(there).contains(WORDS, "Raised without a name.");
        assertThat(page(post("/anonymous-concerns/replies").param("code", code).param("words", "Every day."))
                        .text())
                .contains(WORDS, "Every day.");
        assertThat(page(post("/anonymous-concerns/conversation").param("code", code.toLowerCase(Locale.ROOT)))
                        .text())
                .contains("Every day.");
    }

    @Test
    void anotherCodeOpensNothing() throws Exception {
        Confidence.raise(raise, jdbc, null, Confidence.form(WORDS, ""));
        for (var code : List.of("", "x", "0000-0000-0000-0000-0000")) {
            var answer = answer(post("/anonymous-concerns/conversation").param("code", code));
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(answer.getContentAsString()).doesNotContain(WORDS);
            assertThat(answer(post("/anonymous-concerns/replies")
                                    .param("code", code)
                                    .param("words", "x"))
                            .getStatus())
                    .isEqualTo(422);
        }
    }

    /** Signed in or not is the same: no cookie, no session, no line in the log, and nobody's name on the page. */
    @Test
    void nothingTellsWhoItWas(CapturedOutput log) throws Exception {
        var aino = members.get("Aino");
        for (var path : List.of("/anonymous-concerns", "/anonymous-concerns/new")) {
            var answer = answer(get(path).cookie(new Cookie("merkitys", "anything")));
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getCookies()).isEmpty();
            assertThat(answer.getHeader("Cache-Control")).contains("no-store");
            assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.getHeader("Content-Security-Policy"))
                    .contains("default-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
        }
        answer(get("/anonymous-concerns/nothing-here"));
        answer(get("/concerns/nothing-here").with(Cast.as(aino)));
        answer(get("/concern-board/nothing-here").with(Cast.as(aino)));
        assertThat(log).doesNotContain("refused");
        answer(get("/feedback/0").with(Cast.as(aino)));
        assertThat(log).contains("refused");
    }

    @Test
    void aPictureLosesWhatTheCameraWrote() throws Exception {
        var looked = page(typed(post("/anonymous-concerns/review")));
        var sent = answer(filled(
                multipart("/anonymous-concerns")
                        .file(new MockMultipartFile("pictures", "me.jpg", "image/jpeg", photograph())),
                looked));
        assertThat(sent.getStatus()).isEqualTo(200);
        var id = Walls.readByOwner(jdbc, "select id from concerns.concern").getFirst();
        var picture = Walls.readByOwner(jdbc, "select id from concerns.picture").getFirst();
        var shown = answer(get("/concern-board/" + id + "/pictures/" + picture).with(Cast.as(members.get("Sanna"))));
        assertThat(shown.getContentType()).isEqualTo("image/jpeg");
        assertThat(shown.getHeader("Cache-Control")).contains("no-store");
        assertThat(new String(shown.getContentAsByteArray(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Mannerheimintie");
    }

    @Test
    void otherFilesAreRefusedWithAWord() throws Exception {
        var looked = page(typed(post("/anonymous-concerns/review")));
        var pdf = new MockMultipartFile(
                "pictures", "me.pdf", "application/pdf", "%PDF-1.7 by Aino".getBytes(StandardCharsets.UTF_8));
        var refused = answer(filled(multipart("/anonymous-concerns").file(pdf), looked));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("Only pictures can be sent");
        assertThat(Walls.readByOwner(jdbc, "select id from concerns.concern")).isEmpty();
    }

    /** Days and chance: no table here has a time, a number that counts, or a name of whoever raised something. */
    @Test
    void noColumnTellsTheOrderInWhichThingsCame() {
        assertThat(Walls.readByOwner(jdbc, """
            select distinct c.data_type
            from information_schema.columns c
            where c.table_schema = 'concerns'
            """))
                .containsExactlyInAnyOrder("uuid", "date", "bytea", "boolean", "text", "bigint", "smallint");
        assertThat(Walls.readByOwner(jdbc, """
            select c.table_name || '.' || c.column_name
            from information_schema.columns c
            where c.table_schema = 'concerns' and c.data_type in ('bigint', 'smallint')
            """))
                .containsExactlyInAnyOrder(
                        "assignment.handler_id",
                        "handler.person_id",
                        "handler.site_id",
                        "handler.appointed_by",
                        "law.acknowledge_days",
                        "law.feedback_days",
                        "message.position",
                        "note.position");
        assertThat(Walls.readByOwner(jdbc, """
            select s.sequencename from pg_sequences s where s.schemaname = 'concerns'
            """)).isEmpty();
        assertThat(Walls.readByOwner(jdbc, """
            select g.tgname
            from pg_trigger g
            join pg_class t on t.oid = g.tgrelid
            join pg_namespace n on n.oid = t.relnamespace
            where n.nspname = 'concerns' and not g.tgisinternal
            """)).isEmpty();
    }

    /** After a night rows lie in the order of their numbers, all written by one transaction. */
    @Test
    void rowsAreStirredAtNight() {
        for (var at = 0; at < 40; at++) {
            Confidence.raise(raise, jdbc, null, Confidence.form("No. " + at, ""));
        }
        lookAfter.tidy();
        for (var table : List.of("concern", "picture")) {
            var lying = Walls.readByOwner(jdbc, "select id from concerns." + table + " order by ctid");
            assertThat(lying)
                    .hasSize(40)
                    .isEqualTo(Walls.readByOwner(jdbc, "select id from concerns." + table + " order by id"));
            assertThat(Walls.readByOwner(jdbc, "select distinct xmin::text from concerns." + table))
                    .hasSize(1);
        }
    }

    /** Short and long look alike. */
    @Test
    void theLengthTellsNothing() {
        Confidence.raise(raise, jdbc, null, Confidence.form("No.", ""));
        Confidence.raise(raise, jdbc, null, Confidence.form("No, ".repeat(500), "Eero, Helmi"));
        assertThat(Walls.readByOwner(jdbc, "select distinct length(sealed) from concerns.concern"))
                .hasSize(1);
        assertThat(Walls.readByOwner(jdbc, "select distinct length(sealed) from concerns.picture"))
                .hasSize(1);
    }

    private static MockHttpServletRequestBuilder typed(MockHttpServletRequestBuilder request) {
        return request.param("kind", "harassment").param("words", WORDS).param("country", "fi");
    }

    private static <B extends AbstractMockHttpServletRequestBuilder<B>> B filled(B request, Document page) {
        page.expectFirst("main form")
                .select("input[type=hidden]")
                .forEach(field -> request.param(field.attr("name"), field.attr("value")));
        return request;
    }

    private Document page(RequestBuilder request) throws Exception {
        return Jsoup.parse(answer(request).getContentAsString());
    }

    /** From a place of its own: whoever else asks without a name meanwhile does not make this one wait. */
    private MockHttpServletResponse answer(RequestBuilder request) throws Exception {
        if (request instanceof AbstractMockHttpServletRequestBuilder<?> builder) {
            builder.with(asked -> {
                asked.setRemoteAddr("192.0.2.44");
                return asked;
            });
        }
        return web.perform(request).andReturn().getResponse();
    }

    /** With a comment in which a camera, or somebody, wrote a place. */
    private static byte[] photograph() throws IOException {
        var file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", file);
        var plain = file.toByteArray();
        var words = "Mannerheimintie 1".getBytes(StandardCharsets.US_ASCII);
        var taken = new ByteArrayOutputStream();
        taken.write(plain, 0, 2);
        taken.write(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) (words.length + 2)});
        taken.write(words);
        taken.write(plain, 2, plain.length - 2);
        return taken.toByteArray();
    }
}
