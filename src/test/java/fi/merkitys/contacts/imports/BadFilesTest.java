package fi.merkitys.contacts.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.siegmar.fastcsv.reader.CsvReader;
import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.contacts.ContactDesk;
import fi.merkitys.contacts.ContactImport.State;
import fi.merkitys.shell.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whatever a file holds, Petri in the browser and the script of the night are told what is wrong with it, in their
 * language, and the good rows are in.
 */
@MerkitysTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class BadFilesTest {
    private static final String GOOD = "g1,17,Sales,phone,2026-05-04T09:00:00,120,5,Kiitos!\n";
    private static final String ALSO_GOOD = "g2,17,Sales,phone,2026-05-04T10:00:00,240,,\n";

    @Autowired
    MockMvc web;

    @Autowired
    ContactDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Texts texts;

    private Cast.Members cast;

    @BeforeEach
    void open() {
        cast = desk.open();
    }

    @AfterEach
    void clear() {
        desk.clear();
    }

    /**
     * @param good how many of its rows come in
     * @param words the key of the sentence that says what is wrong; none where nothing is
     */
    record BadFile(String name, Supplier<byte[]> content, State state, int good, String words) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<BadFile> files() {
        return Stream.of(
                new BadFile("header only", () -> bytes(ContactDesk.HEADER), State.DONE, 0, ""),
                refused(
                        "wrong delimiter",
                        () -> bytes((ContactDesk.HEADER + GOOD).replace(',', ';')),
                        "columns-missing"),
                refused("zip bomb", () -> gzipped(80 << 20), "archive-bomb"),
                between("mixed encodings", () -> inWindows("b,17,Pääjono,phone,2026-05-04T11:00:00,1,,\n"), "encoding"),
                between("NUL byte", "b,17,Sa\0les,phone,2026-05-04T11:00:00,1,,\n", "nul-byte"),
                between("line of 100 MB", () -> line(100 << 20), "line-too-long"),
                between("open quote", "b,17,\"Sales,phone,2026-05-04T11:00:00,1,,\n", "broken-line"),
                between("negative duration", "b,17,Sales,phone,2026-05-04T11:00:00,-1,,\n", "duration-negative"),
                between("1970", "b,17,Sales,phone,1970-01-01T00:00:00,1,,\n", "time-too-early"),
                between("2099", "b,17,Sales,phone,2099-12-31T00:00:00,1,,\n", "time-in-future"),
                between("formula as agent", "b,=HYPERLINK(1),Sales,phone,2026-05-04T11:00:00,1,,\n", "agent-unknown"),
                between("emoji as agent", "b,Aino 🐻 K.,Sales,phone,2026-05-04T11:00:00,1,,\n", "agent-unknown"),
                allGood("hour that there is not", "b,17,Sales,phone,2026-03-29T03:30:00,1,,\n"),
                allGood("hour that there is twice", "b,17,Sales,phone,2025-10-26T03:30:00,1,,\n"),
                allGood("blanks and emoji in the id", " call 1 🎧,17,Tuki ☎️,phone,2026-05-04T11:00:00,1,,\n"));
    }

    private static BadFile refused(String name, Supplier<byte[]> content, String problem) {
        return new BadFile(name, content, State.FAILED, 0, "contacts.import." + problem);
    }

    private static BadFile between(String name, String row, String reason) {
        return between(name, () -> bytes(row), reason);
    }

    private static BadFile between(String name, Supplier<byte[]> row, String reason) {
        return new BadFile(name, () -> amongGood(row.get()), State.DONE, 2, "contacts.reason." + reason);
    }

    private static BadFile allGood(String name, String row) {
        return new BadFile(name, () -> amongGood(bytes(row)), State.DONE, 3, "");
    }

    private static byte[] amongGood(byte[] row) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(bytes(ContactDesk.HEADER + GOOD));
        all.writeBytes(row);
        all.writeBytes(bytes(ALSO_GOOD));
        return all.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] inWindows(String text) {
        return text.getBytes(Charset.forName("windows-1252"));
    }

    private static byte[] line(int length) {
        var line = new byte[length];
        Arrays.fill(line, (byte) 'x');
        line[length - 1] = '\n';
        return line;
    }

    private static byte[] gzipped(int zeros) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[zeros]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isAnsweredInWordsAndTheGoodRowsAreIn(BadFile file) throws Exception {
        var content = file.content().get();
        upload(content);
        assertAnswered(file);
        send(content);
        assertAnswered(file);
        assertThat(desk.contactsOfDays()).isEqualTo(file.good());
    }

    private void assertAnswered(BadFile file) throws Exception {
        var done = desk.last();
        assertThat(done.state()).isEqualTo(file.state());
        assertThat(done.counts().accepted() + done.counts().unchanged()).isEqualTo(file.good());
        for (var language : Texts.LANGUAGES) {
            var page = web.perform(get("/contact-imports/" + done.id().value())
                            .header("Accept-Language", language.getLanguage())
                            .with(Cast.as(cast.get("Petri"))))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            var answer = web.perform(
                            token(get("/api/contact-imports/" + done.id().value()))
                                    .header("Accept-Language", language.getLanguage()))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            // Up to the first thing that the sentence names.
            var words = file.words().isEmpty()
                    ? ""
                    : texts.get(language, file.words(), "…", "…")
                            .split("…", 2)[0]
                            .strip();
            assertThat(Jsoup.parse(page).select("#import").text())
                    .contains(words)
                    .doesNotContain("Exception");
            assertThat(answer).contains(words).doesNotContain("Exception");
            assertThat(done.reasons().isEmpty()).isEqualTo(!file.words().startsWith("contacts.reason"));
        }
    }

    private static MockHttpServletRequestBuilder token(MockHttpServletRequestBuilder request) {
        return request.header("Authorization", "Bearer the-token-of-the-tests");
    }

    private String source() {
        return "/contact-sources/" + desk.exchange().id().value();
    }

    private void upload(byte[] content) throws Exception {
        web.perform(multipart(source() + "/imports")
                        .file(new MockMultipartFile("file", "may.csv", "text/csv", content))
                        .with(Cast.as(cast.get("Petri")))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
    }

    private void send(byte[] content) throws Exception {
        web.perform(token(post("/api/contact-imports?source=Exchange")).content(content))
                .andExpect(status().isAccepted());
    }

    @Test
    void theSameFileTwiceAtOnceIsInOnce() throws Exception {
        var file = bytes(ContactDesk.HEADER
                + IntStream.range(0, 20_000)
                        .mapToObj("c%d,17,Sales,phone,2026-05-04T09:00:00,120,,\n"::formatted)
                        .collect(Collectors.joining()));
        try (var two = Executors.newFixedThreadPool(2)) {
            for (var door : two.invokeAll(List.<Callable<Boolean>>of(
                    () -> {
                        upload(file);
                        return true;
                    },
                    () -> {
                        send(file);
                        return true;
                    }))) {
                assertThat(door.get()).isTrue();
            }
        }
        // Which of the two is taken up first is not said.
        assertThat(desk.latest(2)).extracting(one -> one.counts().unchanged()).containsExactlyInAnyOrder(0L, 20_000L);
        assertThat(desk.contactsOfDays()).isEqualTo(20_000);
    }

    @Test
    void tenThousandUnknownAgentsLeaveThePagesUsable() throws Exception {
        upload(bytes(ContactDesk.HEADER
                + GOOD
                + IntStream.range(0, 10_000)
                        .mapToObj(at -> "u%d,X%d,Sales,phone,2026-05-04T09:00:00,1,,\n".formatted(at, at))
                        .collect(Collectors.joining())));
        assertThat(desk.last().counts().quarantined()).isEqualTo(10_000);
        assertThat(desk.contactsOfDays()).isEqualTo(1);
        for (var path : new String[] {
            source() + "/agents",
            source(),
            "/contacts",
            "/contact-imports/" + desk.last().id().value()
        }) {
            var page = web.perform(get(path).with(Cast.as(cast.get("Petri"))))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            assertThat(page).as(path).hasSizeLessThan(200_000);
            assertThat(Jsoup.parse(page).select("main").text()).as(path).contains("10,000");
            assertThat(Jsoup.parse(page).select("input[name=person]")).as(path).hasSizeLessThanOrEqualTo(100);
        }
    }

    @Test
    void noExportHoldsAFormula() throws Exception {
        jdbc.sql("update people.person set name = '=cmd|'' /C calc''!A0', employee_id = '@SUM(1)', shift = '+1+1'"
                        + " where name = 'Aino'")
                .update();
        jdbc.sql("update people.team set name = '-2+3' where name = 'Red'").update();
        upload(bytes(ContactDesk.HEADER
                + "f1,17,=1+1,phone,2026-05-04T09:00:00,1,,\n"
                + "\"=HYPERLINK(\"\"http://x\"\")\",17,@SUM(1+1),phone,yesterday,1,,-2+3\n"
                + "f3,+cmd,\"\t=1\",phone,2026-05-04T09:00:00,1,,\n"));
        var id = desk.last().id().value();
        assertThat(desk.last().counts().quarantined()).isEqualTo(2);
        var exports = List.of(
                get("/people.csv").with(Cast.as(cast.get("Petri"))),
                get("/contact-imports/" + id + "/quarantine").with(Cast.as(cast.get("Petri"))),
                token(get("/api/contact-imports/" + id + "/quarantine")),
                token(get("/api/agent-days?from=2026-05-01&to=2026-05-31")));
        for (var export : exports) {
            var csv = web.perform(export)
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            assertThat(cells(csv.replace("\uFEFF", "")))
                    .anyMatch(cell -> cell.matches("(?s)'[=+@\\-\\t].*"))
                    .noneMatch(cell -> cell.matches("(?s)[=+@\\-\\t\\r].*") && !cell.matches("-?[0-9.]+"));
        }
    }

    private static List<String> cells(String csv) throws IOException {
        try (var rows = CsvReader.builder().ofCsvRecord(csv)) {
            return rows.stream().flatMap(row -> row.getFields().stream()).toList();
        }
    }

    @Test
    void nothingAtAllIsRefusedInWordsAtBothDoors() throws Exception {
        for (var language : Texts.LANGUAGES) {
            var page = web.perform(multipart(source() + "/imports")
                            .file(new MockMultipartFile("file", "may.csv", "text/csv", new byte[0]))
                            .header("Accept-Language", language.getLanguage())
                            .with(Cast.as(cast.get("Petri")))
                            .with(csrf()))
                    .andExpect(status().isUnprocessableContent())
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            assertThat(Jsoup.parse(page).select("#file-problem").text())
                    .isEqualTo(texts.get(language, "contacts.import.empty"));
            var answer = web.perform(token(post("/api/contact-imports?source=Exchange"))
                            .header("Accept-Language", language.getLanguage()))
                    .andExpect(status().isUnprocessableContent())
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            assertThat(answer).contains(texts.get(language, "contacts.upload.noFile"));
        }
    }
}
