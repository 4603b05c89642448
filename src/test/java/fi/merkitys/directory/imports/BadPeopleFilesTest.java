package fi.merkitys.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.merkitys.Cast;
import fi.merkitys.MerkitysTest;
import fi.merkitys.shell.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** A list of people that cannot be used changes nobody, and says why in three languages. */
@MerkitysTest
class BadPeopleFilesTest {
    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("line ends only", bytes("\n\n"), "empty"),
                Arguments.of("header only", bytes("employee_id,name\n"), "headerOnly"),
                Arguments.of("wrong delimiter", bytes("employee_id#name\n1#Rasa\n"), "noKnownColumn"),
                Arguments.of("NUL byte", bytes("employee_id,name\n1,Ra\0sa\n"), "unreadableCell"),
                Arguments.of(
                        "line of 10 MB", bytes("employee_id,name\n1," + "x".repeat(10 << 20) + "\n"), "unreadableCell"),
                Arguments.of("open quote", bytes("employee_id,name\n1,\"Rasa\n"), "unreadableCsv"),
                Arguments.of("archive", gzipped(), "notCsv"),
                Arguments.of("workbook", bytes("PK\3\4 and what else a workbook holds"), "notCsv"),
                Arguments.of("1870", bytes("employee_id,name,hired_on\n1,Rasa,1870-01-01\n"), "day"),
                Arguments.of("2099", bytes("employee_id,name,hired_on\n1,Rasa,2099-01-01\n"), "day"),
                Arguments.of("same id twice", bytes("employee_id,name\n1 🐻,Rasa\n1 🐻,Ieva\n"), "duplicateId"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzipped() {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes("employee_id,name\n1,Rasa\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void changesNobodyAndSaysWhy(String name, byte[] file, String code) throws Exception {
        var members = cast.assemble();
        long before = people();
        var review = web.perform(multipart("/people-imports")
                        .file(new MockMultipartFile("file", "people.csv", "text/csv", file))
                        .with(Cast.as(members.get("Sanna")))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        var sentences = new HashSet<String>();
        for (var language : Texts.LANGUAGES) {
            var answer = web.perform(post("/api/people-imports")
                            .header("Authorization", "Bearer the-token-of-the-tests")
                            .header("Accept-Language", language.getLanguage())
                            .contentType("text/csv")
                            .content(file))
                    .andExpect(status().isUnprocessableContent())
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            var problem = JsonMapper.shared().readTree(answer).get("problems").get(0);
            assertThat(problem.get("code").asString()).isEqualTo(code);
            var page = Jsoup.parse(web.perform(get(String.valueOf(review))
                            .header("Accept-Language", language.getLanguage())
                            .with(Cast.as(members.get("Sanna"))))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8));
            var sentence = problem.get("message").asString();
            assertThat(page.select("main").text()).contains(sentence.replaceAll("\\s+", " "));
            assertThat(page.select("[name=fingerprint]")).isEmpty();
            sentences.add(sentence);
        }
        assertThat(sentences).hasSize(Texts.LANGUAGES.size());
        assertThat(people()).isEqualTo(before);
    }

    private long people() {
        return jdbc.sql("select count(*) from people.person").query(Long.class).single();
    }
}
