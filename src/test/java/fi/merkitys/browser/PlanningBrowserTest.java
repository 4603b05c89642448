package fi.merkitys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Somebody new has no one-to-ones yet: the supervisor plans a year, moves one and leaves one out. */
class PlanningBrowserTest extends BrowserTest {
    private static final String RASA = "Rasa Naujokienė";

    @Test
    void aSupervisorPlansTheYearOfSomebodyNew() {
        try (var hr = visit("lt").signInAs("Personalo skyrius")) {
            var page = hr.open("/people/new").page();
            page.locator("#name").fill(RASA);
            page.locator("#employeeId").fill("AC9001");
            page.locator("[name=roles][value=agent]").check();
            page.locator("#supervisor").fill("Eglė Petrauskaitė");
            page.locator("#team").fill("Beržas");
            // In whatever language HR has chosen elsewhere.
            page.locator("main form:has(#employeeId) button[type=submit]").click();
            assertThat(page.locator("h1")).hasText(RASA);
        }
        try (var supervisor = visit("lt").signInAs("vadovas · Beržas")) {
            var page = supervisor.open("/one-to-ones").look("one-to-ones").page();
            assertThat(page.locator("main .m-note")).containsText("1 jūsų žmogui nesuplanuota pokalbių");
            page.locator("main .m-note a").click();
            supervisor.look("one-to-one-planning");
            press(page, "Rodyti laikus");
            assertThat(page.locator("main .m-lead")).containsText("1 žmogus");
            supervisor.look("one-to-one-preview");
            press(page, "Suplanuoti visus");
            var first = page.locator("main tr:has-text('" + RASA + "') td a").first();
            assertThat(first).isVisible();
            page.setViewportSize(390, 844);
            first.click();
            supervisor.look("one-to-one-time");
            // Late on the same day, outside of anybody's hours: nothing else can be there.
            page.locator("#time").fill("19:30");
            press(page, "Perkelti");
            assertThat(first).containsText("19:30");
            first.click();
            page.locator("#skip").fill("Pirmoji savaitė – mokymai");
            press(page, "Praleisti šį");
            assertThat(page.locator("main")).containsText("Pirmoji savaitė – mokymai");
            bringsIn(supervisor);
        }
        try (var leader = visit("fi").signInAs("Johtaja")) {
            leader.open("/one-to-one-coverage").look("one-to-one-coverage");
        }
    }

    /** What they talked about before, from a spreadsheet. */
    private static void bringsIn(Visit supervisor) {
        var page =
                supervisor.open("/one-to-ones/imports").look("history-import").page();
        var today = LocalDate.now(ZoneId.of("Europe/Helsinki"));
        var file = "data;dalyvis;pastabos;veiksmai\n" + today.minusDays(9) + ";" + RASA
                + ";Pirmoji diena praėjo gerai.;Paklausti IT apie paiešką – " + today.plusDays(9) + "\n";
        page.locator("#file")
                .setInputFiles(new FilePayload("pokalbiai.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        page.locator("main form button.btn-primary").click();
        assertThat(page.locator("main .m-lines")).containsText("Pirmoji diena praėjo gerai.");
        supervisor.look("history-review");
        page.locator("main form button.btn-primary").click();
        assertThat(page.locator("main .m-lead")).hasText("Įkeltas 1 pokalbis.");
        page.locator("main a.btn-primary").click();
        assertThat(page.locator("main tr:has-text('" + RASA + "')"))
                // Days of 24 hours: at night the ninth is not over.
                .containsText(Pattern.compile("prieš [89] dienas"));
    }

    private static void press(Page page, String words) {
        page.locator("main button:has-text('" + words + "')").first().click();
    }
}
