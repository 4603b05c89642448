package fi.merkitys;

import static org.assertj.core.api.Assertions.assertThat;

import fi.merkitys.installation.TestData;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpStatus;

/** What people run is the jar, whose beans were put together when it was made: each page that a menu offers is there. */
class JarIT {
    private static final Pattern ADDRESS = Pattern.compile("Merkitys is at (http://localhost:\\d+)");
    private static final List<String> ROLES = List.of("Administrator", "HR", "Leader", "Supervisor", "Agent");

    @TempDir
    static Path directory;

    private static Process process;
    private static String address;

    @BeforeAll
    static void start() throws IOException {
        TestData.shareBinaries(directory);
        process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx320m",
                        "-XX:+UseSerialGC",
                        "-jar",
                        Path.of("target", "merkitys.jar").toString(),
                        "--server.port=0",
                        "--merkitys.demo=true",
                        "--merkitys.database.durable=false",
                        "--merkitys.data=" + directory)
                .redirectErrorStream(true)
                .start();
        address = addressFrom(process.inputReader());
    }

    private static String addressFrom(BufferedReader said) throws IOException {
        var lines = new ArrayList<String>();
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            lines.add(line);
            var told = ADDRESS.matcher(line);
            if (told.find()) {
                assertThat(String.join("\n", lines)).contains("Starting AOT-processed Merkitys");
                Thread.ofVirtual().start(() -> said.lines().forEach(more -> {}));
                return told.group(1);
            }
        }
        throw new AssertionError(String.join("\n", lines));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    @Test
    void everybodyOpensWhatTheirMenuOffers() throws IOException {
        for (var role : ROLES) {
            var browser = Jsoup.newSession().ignoreHttpErrors(true);
            var links = new LinkedHashSet<>(
                    signIn(browser, role).select(".m-side a[href^=/]").eachAttr("href"));
            assertThat(links).as(role).hasSizeGreaterThan(2);
            for (var link : links) {
                var answer = browser.newRequest(address + link).execute();
                assertThat(HttpStatus.valueOf(answer.statusCode()))
                        .as(role + " at " + link)
                        .isEqualTo(HttpStatus.OK);
            }
        }
    }

    private static Document signIn(Connection browser, String role) throws IOException {
        var page = browser.newRequest(address + "/sign-in")
                .header("Accept-Language", "en")
                .get();
        var member = page.select(".m-cast button:has(small:contains(" + role + "))").stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError(role));
        return browser.newRequest(address + "/demo-sessions")
                .data("_csrf", page.select(".m-cast [name=_csrf]").val())
                .data(member.attr("name"), member.attr("value"))
                .post();
    }
}
