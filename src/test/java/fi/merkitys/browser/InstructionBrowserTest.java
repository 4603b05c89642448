package fi.merkitys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An agent on a phone finds a guide outdated; the supervisor who keeps it mends it; the agent is told. */
class InstructionBrowserTest extends BrowserTest {
    @Test
    void whatIsOutdatedIsSaidWithOneClickMendedAndVerified() {
        var title = "Lahjakortin voimassaolo";
        try (var agent = visit("fi").signInAs("Asiakaspalvelija");
                var supervisor = visit("fi").signInAs("Esihenkilö")) {
            var desk = supervisor.open("/instructions/new").page();
            desk.locator("#title").fill(title);
            desk.locator("#words").fill("Lahjakortti on voimassa vuoden.");
            supervisor.look("instruction-new");
            desk.locator(".m-giving > button[type=submit]").click();
            assertThat(desk.locator("h1")).hasText(title);

            var phone = agent.page();
            phone.setViewportSize(390, 844);
            agent.open("/instructions");
            phone.locator("#q").fill("lahjakortit");
            assertThat(phone.locator(".m-guide")).hasCount(1);
            phone.locator(".m-guide button").click();
            assertThat(phone.locator(".m-guide [role=status]")).isVisible();
            agent.look("instructions-told-phone");
            phone.locator(".m-guide [role=status] a").click();
            phone.locator("#wrong").fill("Nyt se on kaksi vuotta.");
            phone.locator("form[action$='/reports'] button").click();
            assertThat(phone.locator(".m-reported")).containsText("Nyt se on kaksi vuotta.");
            agent.look("instruction-stale-phone");

            supervisor.open("/");
            desk.locator("article", new Page.LocatorOptions().setHasText(title))
                    .locator("a.btn")
                    .click();
            supervisor.look("instruction-care");
            desk.locator(".m-guide-care a.btn[href$='/text']").click();
            desk.locator("#words").fill("Lahjakortti on voimassa kaksi vuotta.");
            desk.locator("[name=verified]").check();
            desk.locator(".m-giving > button[type=submit]").click();
            assertThat(state(desk)).hasAttribute("data-state", "verified");
            supervisor.look("instruction-verified");

            agent.open("/notices");
            assertThat(phone.locator("main")).containsText("on korjattu");
        }
    }

    @ParameterizedTest
    @CsvSource({"fi, Asiakaspalvelija", "lt, konsultantas · Beržas", "en, Agent"})
    void everybodySeesWhichOneToTrust(String language, String role) {
        try (var agent = visit(language).signInAs(role)) {
            var page = agent.open("/instructions").page();
            assertThat(page.locator(".m-guide").first()).isVisible();
            agent.look("instructions-" + language);
            page.locator("nav a[href*='of=stale']").click();
            agent.look("instructions-stale-" + language);
            page.locator(".m-guide a", new Page.LocatorOptions().setHasText("Muutto"))
                    .first()
                    .click();
            assertThat(page.locator(".m-reported li").first()).isVisible();
            agent.look("instruction-" + language);
            page.setViewportSize(390, 844);
            agent.look("instruction-" + language + "-phone");
        }
    }

    /** From any page, without the mouse. */
    @Test
    void thePaletteFindsAGuideAndSaysThatItIsOutdated() {
        try (var agent = visit("fi").signInAs("Asiakaspalvelija")) {
            var page = agent.open("/calendar").page();
            page.keyboard().press("Control+k");
            assertThat(page.locator("#palette")).isFocused();
            assertThat(page.locator("#palette-found li").first()).isVisible();
            page.keyboard().type("tietosuoja puhelussa");
            assertThat(page.locator("#palette-found form")).hasCount(1);
            agent.look("palette");
            page.locator("#palette").focus();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator("main [role=status]")).isVisible();
            assertThat(state(page)).hasAttribute("data-state", "stale");
            page.locator("form[action$='/removal'] button").click();
            assertThat(state(page)).hasAttribute("data-state", "verified");
        }
    }

    @Test
    void whoAddsGuidesBringsARegisterAlong() {
        try (var supervisor = visit("lt").signInAs("vadov")) {
            supervisor.open("/instructions/imports").look("instructions-import");
            supervisor.open("/instructions?of=mine").look("instructions-mine");
        }
    }

    private static Locator state(Page page) {
        return page.locator("main > p > .m-state");
    }
}
