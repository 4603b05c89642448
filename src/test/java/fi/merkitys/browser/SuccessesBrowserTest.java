package fi.merkitys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /** Whom, a sentence, and off it goes. */
    @ParameterizedTest
    @CsvSource({
        "fi, Asiakaspalvelija, 'Jäit linjalle, vaikka vuorosi oli jo ohi.'",
        "lt, konsultantas · Beržas, 'Likote su klientu, nors pamaina jau buvo pasibaigusi.'"
    })
    void thanksOnAPhoneTakeThreeInteractions(String language, String role, String words) {
        try (var agent = visit(language).signInAs(role)) {
            var page = agent.page();
            page.setViewportSize(390, 844);
            agent.open("/successes/new");
            page.locator("#candidates .m-pick").first().click();
            page.locator("#words").fill(words);
            page.locator(".m-giving > button[type=submit]").click();
            assertThat(page.locator("main [role=status]").first()).isVisible();
            assertThat(page.locator("html")).hasAttribute("lang", language);
            assertThat(page.locator("main")).containsText(words);
            agent.look("success-told-phone-" + language);
            agent.open("/successes/new").look("success-tell-" + language);
        }
    }

    /** The server is away for three minutes, and comes back. */
    @Test
    void theScreenIsEmptyWhileNobodyCanBeAskedAndComesBackByItself() {
        try (var leader = visit("en").signInAs("Leader");
                var office = visit("en")) {
            var page = office.page();
            page.clock().install();
            page.navigate(screen(leader));
            var slide = page.locator("article:not(.going)");
            assertThat(slide).hasCount(1);

            page.context().setOffline(true);
            pass(page, 4);
            // For a while the last one stays.
            assertThat(slide).hasCount(1);
            pass(page, 9);
            assertThat(slide).hasCount(0);

            page.context().setOffline(false);
            pass(page, 1);
            assertThat(slide).hasCount(1);
        }
    }

    /** So many turns of the screen; each question needs a moment of real time to be answered or not. */
    private static void pass(Page page, int turns) {
        for (var turn = 0; turn < turns; turn++) {
            page.clock().runFor(16_000);
            page.evaluate("() => fetch('/health', { cache: 'no-store' }).then(() => 0, () => 0)");
        }
    }

    @Test
    void whatNobodyElseLooksAtIsFine() {
        try (var hr = visit("fi").signInAs("HR")) {
            hr.open("/successes").look("wall");
            hr.open("/successes/values").look("values");
            hr.open("/successes/reports").look("reports");
            hr.open("/successes/wishes").look("wishes");
            hr.open("/successes/imports").look("successes-import");
            hr.open("/successes/slack").look("slack-mine");
        }
    }
}
