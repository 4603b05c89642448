package fi.merkitys.contacts.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.contacts.ContactDesk;
import fi.merkitys.contacts.ContactImport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Petri, the administrator, brings files in through the browser. */
@MerkitysTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class UploadTest {
    private static final String TWO_OF_AINO = ContactDesk.HEADER
            + "c1,17,Sales,phone,2026-05-04T09:00:00,120,5,Kiitos!\n"
            + "c2,17,Sales,phone,2026-05-04T10:00:00,240,,\n";

    @Autowired
    MockMvc web;

    @Autowired
    ContactDesk desk;

    private Cast.Members cast;

    @BeforeEach
    void open() {
        cast = desk.open();
    }

    @AfterEach
    void clear() {
        desk.clear();
    }

    private String source() {
        return "/contact-sources/" + desk.exchange().id().value();
    }

    private ContactImport upload(byte[] content, boolean dryRun) throws Exception {
        var file = new MockMultipartFile("file", "may.csv", "text/csv", content);
        web.perform(multipart(source() + "/imports")
                        .file(file)
                        .param("dryRun", String.valueOf(dryRun))
                        .with(Cast.as(cast.get("Petri")))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        return desk.last();
    }

    private ContactImport upload(String content) throws Exception {
        return upload(content.getBytes(StandardCharsets.UTF_8), false);
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(web.perform(get(path).with(Cast.as(cast.get("Petri"))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private Document page(ContactImport contacts) throws Exception {
        return page("/contact-imports/" + contacts.id().value());
    }

    @Test
    void anImportSaysAtTheEndWhatItDid() throws Exception {
        var page = page(upload(TWO_OF_AINO));
        assertThat(page.select("#import .m-lead").text())
                .isEqualTo("Every row is in: 2 new contacts, 0 updated, 0 known already.");
        assertThat(page.select(".m-facts").text()).contains("Rows read 2", "May 4, 2026");
        assertThat(desk.contactsOfDays()).isEqualTo(2);
        assertThat(page("/contacts").select(".m-source").text()).contains("Exchange", "may.csv", "2 new contacts");
    }

    @Test
    void theSameFileAgainChangesNothing() throws Exception {
        upload(TWO_OF_AINO);
        assertThat(page(upload(TWO_OF_AINO)).select("#import .m-lead").text())
                .contains("0 new contacts", "2 known already");
        assertThat(desk.contactsOfDays()).isEqualTo(2);
    }

    @Test
    void htmxIsSentOnAndThenAsksOnlyForThePartThatChanges() throws Exception {
        var file = new MockMultipartFile("file", "may.csv", "text/csv", TWO_OF_AINO.getBytes(StandardCharsets.UTF_8));
        var answer = web.perform(multipart(source() + "/imports")
                        .file(file)
                        .header("HX-Request", "true")
                        .with(Cast.as(cast.get("Petri")))
                        .with(csrf()))
                .andExpect(status().isNoContent())
                .andReturn()
                .getResponse();
        var path = "/contact-imports/" + desk.last().id().value();
        assertThat(answer.getHeader("HX-Redirect")).isEqualTo(path);
        var part = web.perform(get(path).header("HX-Request", "true").with(Cast.as(cast.get("Petri"))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(part).startsWith("<div id=\"import\"").doesNotContain("<html");
    }

    @Test
    void aDryRunTellsAndDoesNothingUntilItIsSaidSo() throws Exception {
        var tried = upload(TWO_OF_AINO.getBytes(StandardCharsets.UTF_8), true);
        var page = page(tried);
        assertThat(page.select("#import .m-lead").text())
                .startsWith("Nothing has come in. It would bring 2 new contacts");
        assertThat(desk.contactsOfDays()).isZero();
        var again = "/contact-imports/" + tried.id().value() + "/attempts";
        assertThat(page.select("form[action=" + again + "]")).hasSize(1);
        web.perform(post(again).with(Cast.as(cast.get("Petri"))).with(csrf()))
                .andExpect(redirectedUrl("/contact-imports/" + tried.id().value()));
        assertThat(desk.last().state()).isEqualTo(ContactImport.State.DONE);
        assertThat(desk.contactsOfDays()).isEqualTo(2);
    }

    @Test
    void whoAsksForAFileThatIsNotKeptReadsSoOnAPage() throws Exception {
        var good = upload(TWO_OF_AINO);
        web.perform(get("/contact-imports/" + good.id().value() + "/quarantine")
                        .accept("text/html,*/*;q=0.8")
                        .with(Cast.as(cast.get("Petri"))))
                .andExpect(status().isGone())
                .andExpect(content().contentTypeCompatibleWith("text/html"))
                .andExpect(content().string(org.hamcrest.Matchers.containsString("This is not kept any more")));
    }

    @Test
    void aRowInQuarantineIsShownDownloadedMendedAndComesIn() throws Exception {
        var broken = upload(TWO_OF_AINO + "c3,17,Sales,phone,yesterday,60,4,\"=HYPERLINK(1)\"\n");
        var page = page(broken);
        assertThat(page.select("#import .m-lead").text()).isEqualTo("2 rows are in; 1 waits for a hand.");
        assertThat(page.select(".m-reason").text())
                .contains("The start cannot be read", "1 row", "Line 4", "c3,17,Sales,phone,yesterday");
        var csv = web.perform(get("/contact-imports/" + broken.id().value() + "/quarantine")
                        .with(Cast.as(cast.get("Petri"))))
                .andExpect(header().string("Content-Disposition", org.hamcrest.Matchers.containsString("attachment")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv).contains("4,time-unreadable,c3", "'=HYPERLINK(1)");
        var mended = upload(csv.replace("yesterday", "2026-05-04T11:00:00"));
        assertThat(mended.counts().accepted()).isEqualTo(1);
        assertThat(desk.contactsOfDays()).isEqualTo(3);
    }

    static Stream<Arguments> badFiles() throws IOException {
        return Stream.of(
                Arguments.of("wrong delimiter", bytes(TWO_OF_AINO.replace(',', ';')), "lacks columns"),
                Arguments.of("zip bomb", bomb(), "far more than any export"),
                Arguments.of("broken archive", new byte[] {0x1F, (byte) 0x8B, 8, 0, 1, 2, 3}, "cannot be unpacked"),
                Arguments.of("no text at all", new byte[] {(byte) 0xFF, (byte) 0xD8, 0, 0, 0, 1}, "lacks columns"),
                Arguments.of("only line ends", bytes("\n\n\n"), "is empty"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bomb() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            var zeros = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 80; megabyte++) {
                gzip.write(zeros);
            }
        }
        return packed.toByteArray();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFiles")
    void aBadFileIsAnsweredInWords(String name, byte[] content, String words) throws Exception {
        var contacts = upload(content, false);
        assertThat(contacts.state()).isEqualTo(ContactImport.State.FAILED);
        assertThat(page(contacts).select("#import .m-lead").text()).contains(words);
        assertThat(page("/contacts").select("[data-hand=true]")).hasSize(1);
    }

    @Test
    void aHeaderWithoutRowsDoesNoHarm() throws Exception {
        assertThat(page(upload(ContactDesk.HEADER)).select("#import").text()).contains("0 new contacts");
    }

    @Test
    void anEmptyFileAndNoFileAreRefusedBesideTheField() throws Exception {
        for (var name : new String[] {"may.csv", ""}) {
            var answer = web.perform(multipart(source() + "/imports")
                            .file(new MockMultipartFile("file", name, "text/csv", new byte[0]))
                            .with(Cast.as(cast.get("Petri")))
                            .with(csrf()))
                    .andExpect(status().isUnprocessableContent())
                    .andReturn()
                    .getResponse();
            assertThat(Jsoup.parse(answer.getContentAsString())
                            .select("#file-problem")
                            .text())
                    .isEqualTo(
                            name.isEmpty()
                                    ? "Choose a file first."
                                    : "The file is empty. Export it again and check that it holds rows.");
        }
    }

    @Test
    void anUnknownAgentIsToldAndTheRowsComeInWithoutAnotherUpload() throws Exception {
        upload(TWO_OF_AINO + "c9,mantas@testi.example,Sales,phone,2026-05-04T12:00:00,60,4,\n");
        var page = page(source() + "/agents");
        assertThat(page.select(".m-table tbody tr")).hasSize(1);
        assertThat(page.select("input[name=person]").val()).startsWith("Mantas · ");
        assertThat(desk.contactsOfDays()).isEqualTo(2);
        web.perform(post(source() + "/agents")
                        .param("agent", "mantas@testi.example")
                        .param("person", "Mantas")
                        .with(Cast.as(cast.get("Petri")))
                        .with(csrf()))
                .andExpect(redirectedUrl(source() + "/agents"));
        awaitContacts(3);
        assertThat(page(source() + "/agents").select(".m-lead").text())
                .isEqualTo("Every agent of this source is known.");
        assertThat(page(desk.last()).select("#import .m-lead").text()).startsWith("Every row is in");
    }

    @Test
    void whoTheFileNamesIsProposedAndComesInOnceConfirmed() throws Exception {
        desk.nameAgents();
        upload("""
            contact_id,agent_id,queue,channel,started_at,talk,csat,comment,boss
            c1,91,Sales,phone,2026-05-04T09:00:00,120,5,,Kalle
            c2,92,Sales,phone,2026-05-04T10:00:00,240,,,Kalle
            """);
        var at = web.perform(post(source() + "/people-proposals")
                        .with(Cast.as(cast.get("Petri")))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        var review = page(String.valueOf(at));
        assertThat(review.text()).contains("91", "92", "Kalle");
        web.perform(post(at + "/confirmation")
                        .param(
                                "fingerprint",
                                review.select("[name=fingerprint]").val())
                        .with(Cast.as(cast.get("Petri")))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        awaitContacts(2);
    }

    private void awaitContacts(long wanted) throws InterruptedException {
        for (int look = 0; look < 300 && desk.contactsOfDays() != wanted; look++) {
            Thread.sleep(50);
        }
        assertThat(desk.contactsOfDays()).isEqualTo(wanted);
    }

    @Test
    void somebodyWhomNobodyKnowsIsSaidSoBesideTheFieldAndWhatWasTypedStays() throws Exception {
        upload(TWO_OF_AINO + "c9,99,Sales,phone,2026-05-04T12:00:00,60,4,\n");
        var answer = web.perform(post(source() + "/agents")
                        .param("agent", "99")
                        .param("person", "Nobody Known")
                        .with(Cast.as(cast.get("Petri")))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse();
        var page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("input[name=person]").val()).isEqualTo("Nobody Known");
        assertThat(page.select(".m-problem").text()).startsWith("Nobody of that name");
    }
}
