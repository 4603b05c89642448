package fi.merkitys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** In the demo organisation one supervisor stands in for another, and a third goes away with nobody found yet. */
class DeputyBrowserTest extends BrowserTest {
    @Test
    void theDeputyIsToldForWhomAndReadsWhoSeesWhat() {
        try (var visit = visit("fi").signInAs("Esihenkilö")) {
            var page = visit.look("today-deputy").page();
            assertThat(page.locator(".m-deputies")).containsText("Sijaistat");
            visit.open("/performance");
            assertThat(page.locator(".m-standing-in")).isVisible();
            page.locator(".m-seen > summary").click();
            visit.look("performance-deputy");
            page.getByText("Kaikki siitä, kuka näkee mitä").click();
            assertThat(page.locator("h1")).hasText("Kuka näkee mitä");
            visit.look("who-sees-what");
        }
    }

    @Test
    void hrFindsSomebodyForASupervisorWhoGoesAway() {
        try (var visit = visit("lt").signInAs("Personalo skyrius")) {
            var page = visit.look("today-hr").page();
            page.locator("article a[href$='/deputies']").first().click();
            page.locator("#who").fill("nobody of that name");
            page.locator("main form button.btn-primary").click();
            assertThat(page.locator("#who-problem")).isVisible();
            visit.look("deputies-problem");
            var candidate = page.locator("#candidates option").first().getAttribute("value");
            page.locator("#who").fill(candidate);
            page.locator("main form button.btn-primary").click();
            assertThat(page.locator(".m-deputies")).isVisible();
            visit.look("deputies");
            page.locator("main form:not(.m-form) button").first().click();
            assertThat(page.locator(".m-deputies")).hasCount(0);
            visit.open("/my-data").look("my-data-hr");
        }
    }

    @Test
    void anAgentSeesOnAPhoneWhoCanSeeHerPage() {
        try (var visit = visit("lt").signInAs("konsultantas")) {
            var page = visit.page();
            page.locator(".m-me > summary").click();
            page.locator(".m-me .m-menu a").first().click();
            page.locator(".m-seen > summary").click();
            visit.look("own-page-note");
        }
    }
}
