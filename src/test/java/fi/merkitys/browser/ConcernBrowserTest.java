package fi.merkitys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fi.merkitys.installation.TestData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Somebody raises something without a name on a phone in Finnish, HR answers in Lithuanian, and the code opens the answer. */
class ConcernBrowserTest extends BrowserTest {
    private static final String WORDS =
            "Vuorolistaan merkitään tunteja, joita kukaan ei ole tehnyt. Tunnussana: yöpuuro.";
    private static final String ANSWER = "Tarkistamme listat kolmelta kuulta.";
    private static final List<String> SECRETS = List.of("yöpuuro", ANSWER);

    @Test
    void whatIsRaisedWithoutANameIsAnsweredByItsCode() throws IOException {
        try (var somebody = visit("fi");
                var handler = visit("lt").signInAs("Personalo skyrius")) {
            var code = raise(somebody);
            answer(handler);
            var page = somebody.open("/anonymous-concerns").page();
            page.locator("#code").fill(code.toLowerCase(Locale.ROOT));
            page.locator("main form button").click();
            assertThat(page.locator("main")).containsText(ANSWER);
            assertThat(page.url()).doesNotContain(code);
            somebody.look("concern-conversation");
            nothingOfItIsInAnyFile();
        }
    }

    private static String raise(Visit somebody) {
        somebody.page().setViewportSize(390, 844);
        var page = somebody.open("/sign-in").page();
        page.locator("a[href='/anonymous-concerns']").click();
        somebody.look("concern-start");
        page.setViewportSize(390, 844);
        page.locator("main a.btn-primary").click();
        somebody.look("concern-unnamed");
        page.setViewportSize(390, 844);
        page.locator("main form button").click();
        assertThat(page.locator("#kind-problem")).isVisible();
        page.locator("input[name=kind][value=misconduct]").check();
        page.locator("#words").fill(WORDS);
        page.locator("main form button").click();
        assertThat(page.locator("main")).containsText(WORDS);
        somebody.look("concern-review");
        page.setViewportSize(390, 844);
        page.locator("form[enctype] button").click();
        var code = page.locator(".m-code").innerText();
        assertThat(code).matches("([0-9A-Z]{4}-){4}[0-9A-Z]{4}");
        somebody.look("concern-code");
        return code;
    }

    private static void answer(Visit handler) {
        var page = handler.open("/").page();
        assertThat(page.locator(".m-today-concerns")).isVisible();
        handler.open("/concern-board").look("concern-board");
        told(page).locator("h3 a").first().click();
        assertThat(page.locator("main")).containsText(WORDS);
        handler.look("concern-case");
        page.locator("form[action$='/acknowledgement'] button").click();
        page.locator("form[action$='/investigation'] button").click();
        page.locator("#answer").fill(ANSWER);
        page.locator("form[action$='/feedback'] button").click();
        page.locator("#verdict").selectOption("confirmed");
        page.locator("form[action$='/closure'] button").click();
        assertThat(page.locator(".m-story-steps"))
                .containsText(Pattern.compile("pasitvirtino|piti paikkansa|confirmed"));
    }

    /** The newest of its kind. */
    private static Locator told(Page page) {
        return page.locator(
                "main article",
                // In whatever language the handler has chosen elsewhere.
                new Page.LocatorOptions().setHasText(Pattern.compile("Pažeidimas|Väärinkäytös|Misconduct")));
    }

    /** Neither in the database's files, nor in its log of what was written, nor in any other but the key's folder. */
    private static void nothingOfItIsInAnyFile() throws IOException {
        var data = TestData.of("browser").resolve("demo");
        try (var files = Files.walk(data)) {
            for (var file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(data.resolve("apart")))
                    .toList()) {
                var text = read(file);
                assertThat(SECRETS.stream().filter(text::contains))
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    private static String read(Path file) throws IOException {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            // The database tidies up beside.
            return "";
        }
    }

    @Test
    void aNameStaysWithTheHandlersInLithuanian() {
        try (var agent = visit("lt").signInAs("Klientų konsultantas · Beržas")) {
            var page = agent.page();
            assertThat(page.locator(".m-today-concerns")).isVisible();
            agent.open("/concerns").look("concerns");
            page.locator("main h3 a").first().click();
            assertThat(page.locator("main .m-reply").first()).isVisible();
            agent.look("concern-mine");
            page.setViewportSize(390, 844);
            agent.open("/concerns/new");
            page.locator("input[name=kind][value=safety]").check();
            page.locator("#words").fill("Avarinis išėjimas užkrautas dėžėmis.");
            agent.look("concern-raise");
            page.locator("main form button[type=submit]").click();
            page.locator("form[enctype] button").click();
            assertThat(page.locator("main [role=status]")).isVisible();
        }
    }

    @Test
    void hrAppointsWhoReads() {
        try (var hr = visit("en").signInAs("HR")) {
            hr.open("/concern-handlers").look("concern-handlers");
            assertThat(hr.page().locator("main .m-value")).not().hasCount(0);
        }
    }
}
