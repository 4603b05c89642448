package fi.merkitys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Somebody is thanked from any page, in three languages; the office sees it on its screen until it is hidden. */
class SuccessesBrowserTest extends BrowserTest {
    private static final String WORDS = "Jäit linjalle, kunnes asiakkaan netti toimi.";

    @Test
    void thanksFromAnyPageReachTheOfficeAndGoWhenTheyAreHidden() {
        try (var leader = visit("en").signInAs("Leader");
                var supervisor = visit("fi").signInAs("Esihenkilö");
                var agent = visit("lt").signInAs("konsultantas · Beržas");
                var office = visit("en")) {
            var screen = screen(leader);
            var person =
                    agent.page().locator(".m-me a[href^='/people/']").first().getAttribute("href");
            thank(supervisor, person, WORDS);
            supervisor.look("success-told");

            office.page().navigate(screen);
            assertThat(office.page().locator("article h2")).isVisible();
            assertThat(office.page().locator("article .words")).containsText(WORDS);
            office.look("screen");

            agent.page().setViewportSize(390, 844);
            answerAndHide(agent.open("/").page());
            office.page().reload();
            assertThat(office.page().locator("article .words")).not().containsText(WORDS);
        }
    }

    /** From whatever page: Thank, whom, and the words; off it goes. */
    private static void thank(Visit giver, String person, String words) {
        var page = giver.open(person).page();
        page.locator("main a[href^='/successes/new']").first().click();
        page.locator("#words").fill(words);
        page.locator(".m-giving button[type=submit]").click();
        assertThat(page.locator("main [role=status]").first()).isVisible();
    }

    private static void answerAndHide(Page page) {
        told(page).locator("a").first().click();
        page.locator("#words").fill("Kiitos! Oli mukava auttaa.");
        page.locator(".m-answering button").click();
        assertThat(page.locator(".m-reply")).containsText("mukava");
        page.locator("form[action$='/hiding'] button").click();
        assertThat(page.locator("form[action$='/hiding'] input[name=hidden]")).hasValue("false");
    }

    private static Locator told(Page page) {
        return page.locator(".m-today-successes article", new Page.LocatorOptions().setHasText(WORDS));
    }

    private static String screen(Visit leader) {
        var page = leader.open("/successes/screens").page();
        page.locator("#name").fill("Kitchen");
        page.locator("main form.m-form button").click();
        var address = page.locator(".m-secret").textContent();
        leader.look("screens");
        return address;
    }

    @Test
    void whatNobodyElseLooksAtIsFine() {
        try (var hr = visit("fi").signInAs("HR")) {
            hr.open("/successes").look("wall");
            hr.open("/successes/values").look("values");
            hr.open("/successes/reports").look("reports");
            hr.open("/successes/wishes").look("wishes");
            hr.open("/successes/imports").look("successes-import");
        }
    }
}
