package fi.merkitys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fi.merkitys.browser.Hands.press;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** An empty installation gets its first administrator, who finds the way in again in another language. */
class FirstAdministratorBrowserTest extends BrowserTest {
    @Test
    void petriBeginsTheOrganisationAndSignsInAgainInFinnish() {
        try (var visit = visit(RunningMerkitys.empty(), "en")) {
            var page = visit.open("/").look("first-administrator").page();
            page.getByLabel("Your organisation").fill("Testi Oy");
            page.getByLabel("Your name").fill("Petri Mäkelä");
            page.getByLabel("E-mail").fill("petri@testi.example");
            page.getByLabel("Password").fill("short");
            press(page, "Begin");
            assertThat(page.getByText("Choose a password of at least")).isVisible();
            assertThat(page.getByLabel("Your name")).hasValue("Petri Mäkelä");
            page.getByLabel("Password").fill(Hands.PASSWORD);
            press(page, "Begin");
            assertThat(page.getByRole(AriaRole.HEADING).first()).containsText("Petri Mäkelä");

            page.locator(".m-me summary").click();
            press(page, "Sign out");
            page.getByText("Suomi").click();
            assertThat(page.locator("html")).hasAttribute("lang", "fi");
            visit.look("sign-in");
            page.getByLabel("Sähköposti").fill("petri@testi.example");
            page.getByLabel("Salasana").fill(Hands.PASSWORD);
            press(page, "Kirjaudu sisään");
            assertThat(page.getByRole(AriaRole.HEADING).first()).containsText("Petri Mäkelä");
        }
    }
}
