package fi.merkitys.contacts.mapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.contacts.ContactDesk;
import fi.merkitys.contacts.ContactSources;
import fi.merkitys.contacts.mapping.Field;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Helmi, a leader, shows a file and says what its columns mean. */
@MerkitysTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class MapperTest {
    private static final String MAY = """
        contact_id,agent_id,started_at,talk,csat
        c1,17,2026-05-04T09:00:00,125,5
        c2,17,yesterday,60,4
        """;

    @Autowired
    MockMvc web;

    @Autowired
    ContactDesk desk;

    @Autowired
    ContactSources sources;

    private Cast.Members cast;

    @BeforeEach
    void open() {
        cast = desk.open();
    }

    @AfterEach
    void clear() {
        desk.clear();
    }

    /** @return the address of the mapper */
    private String show(String content) throws Exception {
        return String.valueOf(web.perform(multipart("/contact-samples")
                        .file(new MockMultipartFile(
                                "file", "Genesys.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)))
                        .with(Cast.as(cast.get("Helmi")))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private Document page(AbstractMockHttpServletRequestBuilder<?> request, int status) throws Exception {
        return Jsoup.parse(web.perform(request.with(Cast.as(cast.get("Helmi"))).with(csrf()))
                .andExpect(status().is(status))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    /** The form of a page as the browser would send it. */
    private static MockHttpServletRequestBuilder sent(Document page, String to, String... changes) {
        var request = post(to);
        for (var field : page.select("#mapper [name]")) {
            var changed = false;
            for (int at = 0; at < changes.length; at += 2) {
                if (field.attr("name").equals(changes[at])) {
                    request.param(changes[at], changes[at + 1]);
                    changed = true;
                }
            }
            if (!changed && isSent(field)) {
                request.param(field.attr("name"), field.tagName().equals("select") ? chosen(field) : field.val());
            }
        }
        return request;
    }

    private static boolean isSent(Element field) {
        return switch (field.attr("type")) {
            case "checkbox" -> field.hasAttr("checked");
            case "submit" -> false;
            default -> !field.attr("name").equals("_csrf");
        };
    }

    private static String chosen(Element select) {
        var option = select.selectFirst("option[selected]");
        return (option == null ? select.child(0) : option).val();
    }

    @Test
    void theFirstRowsAreShownAsTheyWillBeUnderstoodAndWhatCannotBeReadIsExplained() throws Exception {
        var page = page(get(show(MAY)), 200);
        assertThat(page.select("#preview h2").text()).isEqualTo("1 of the first 2 rows can be used");
        assertThat(page.select(".m-understood tbody tr:first-child").text())
                .contains("c1", "17", "May 4, 2026", "2:05", "5");
        assertThat(page.select(".m-reasons").text()).contains("The start cannot be read", "1 row, the first on line 3");
    }

    @Test
    void anotherPatternIsTriedOutAtOnce() throws Exception {
        var at = show(MAY.replace("2026-05-04T09:00:00", "04/05/2026 9:00"));
        var before = page(get(at), 200);
        assertThat(before.select(".m-understood").text()).contains("May 4, 2026");
        var preview = page(
                sent(before, at + "/preview", "started_at.pattern", "MM/dd/yyyy H:mm")
                        .header("HX-Request", "true"),
                200);
        assertThat(preview.select(".m-understood").text()).contains("Apr 5, 2026");
        assertThat(preview.select("nav")).isEmpty();
        var whole = page(sent(before, at + "/preview", "started_at.pattern", "MM/dd/yyyy H:mm"), 200);
        assertThat(whole.select("nav")).isNotEmpty();
        assertThat(whole.select("[id=started_at.pattern]").val()).isEqualTo("MM/dd/yyyy H:mm");
    }

    @Test
    void withAnotherDelimiterTheColumnsAreProposedAnew() throws Exception {
        var at = show(MAY.replace(',', ';'));
        var before = page(get(at), 200);
        var after = page(
                sent(before, at + "/preview", "delimiter", ";")
                        .param("whole", "true")
                        .header("HX-Request", "true"),
                200);
        assertThat(after.select("#mapper")).hasSize(1);
        assertThat(chosen(Objects.requireNonNull(after.getElementById("contact_id.column"))))
                .isEqualTo("contact_id");
        assertThat(after.select("#preview h2").text()).isEqualTo("1 of the first 2 rows can be used");
    }

    @Test
    void savedUnderANameTheFileComesInWithoutAnotherUpload() throws Exception {
        var at = show(MAY);
        var onward = web.perform(sent(page(get(at), 200), "/contact-sources", "name", "Exchange 2")
                        .param("then", "import")
                        .with(Cast.as(cast.get("Helmi")))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        var contacts = desk.last();
        assertThat(onward).isEqualTo("/contact-imports/" + contacts.id().value());
        assertThat(contacts.fileName()).isEqualTo("Genesys.csv");
        assertThat(contacts.counts().read()).isEqualTo(2);
        page(get(at), 404);
        var source = sources.named("Exchange 2").orElseThrow();
        assertThat(source.mapping().field(Field.TALK)).isPresent();
    }

    @Test
    void aNameThatIsTakenOrMissingIsSaidSoBesideItAndNothingTypedIsLost() throws Exception {
        var at = show(MAY);
        for (var name : new String[] {"Exchange", " "}) {
            var page = page(sent(page(get(at), 200), "/contact-sources", "name", name, "csat.missing", "-1 | 99"), 422);
            assertThat(page.select("#name ~ .m-problem").text())
                    .startsWith(name.equals(" ") ? "Give the source a name" : "There is a source of that name");
            assertThat(page.select("[id=csat.missing]").val()).isEqualTo("-1 | 99");
        }
    }

    @Test
    void aMappingThatLacksSomethingIsNotSaved() throws Exception {
        var at = show(MAY);
        var page = page(
                sent(
                        page(get(at), 200),
                        "/contact-sources",
                        "name",
                        "Genesys",
                        "contact_id.column",
                        "",
                        "zone",
                        "Mars"),
                422);
        assertThat(page.select("#mapper .m-problem").eachText())
                .contains(
                        "Contact id: choose the column. Without it nothing can come in.",
                        "There is no time zone “Mars”. Write it like Europe/Helsinki.");
        assertThat(sources.named("Genesys")).isEmpty();
    }

    @Test
    void aKnownMappingIsChangedWithOrWithoutAFile() throws Exception {
        var source = desk.exchange();
        var path = "/contact-sources/" + source.id().value() + "/mapping";
        var page = page(get(path), 200);
        web.perform(sent(page, path, "talk.unit", "MINUTES")
                        .with(Cast.as(cast.get("Helmi")))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(desk.exchange().mapping().field(Field.TALK).orElseThrow().unit())
                .isEqualTo(fi.merkitys.contacts.mapping.DurationUnit.MINUTES);
        assertThat(desk.exchange().mapping().fields())
                .hasSameSizeAs(source.mapping().fields());
    }

    @Test
    void aFileThatIsNoTableIsRefusedInWords() throws Exception {
        var answer = page(
                multipart("/contact-samples")
                        .file(new MockMultipartFile("file", "x.gz", null, new byte[] {0x1F, (byte) 0x8B, 8, 0, 1, 2})),
                422);
        assertThat(answer.select("#file-problem").text()).startsWith("The archive cannot be unpacked");
    }
}
