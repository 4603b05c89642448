package fi.merkitys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An agent says something between two contacts; the supervisor answers it on the board; the agent says thank you. */
class VoiceBrowserTest extends BrowserTest {
    @Test
    void whatIsSaidOnAPhoneIsAnsweredOnTheBoardAndThankedFor() {
        var words = "Palavereihin tarvittaisiin kello seinälle.";
        try (var agent = visit("fi").signInAs("Asiakaspalvelija");
                var supervisor = visit("fi").signInAs("Esihenkilö")) {
            var phone = agent.page();
            phone.setViewportSize(390, 844);
            agent.open("/");
            phone.locator(".m-quick > summary").click();
            phone.locator(".m-quick a[href='/voice/new']").click();
            phone.locator("#words").fill(words);
            phone.locator(".m-raising > button[type=submit]").click();
            assertThat(phone.locator("main [role=status]")).isVisible();
            agent.look("voice-raised-phone");

            var desk = supervisor.open("/voice/board").page();
            card(desk, words).locator("button").click();
            assertThat(desk.locator("[data-column=looking]")).containsText(words);
            supervisor.look("voice-board");
            card(desk, words).locator("a[data-move]").click();
            desk.locator("#answer .m-chip").first().click();
            desk.locator("#answer-words").fill("Hyvä. Tilaan kellon.");
            desk.locator("#answer button[type=submit]").click();
            desk.locator("#done-words").fill("Kello on seinällä.");
            desk.locator("#done button").click();
            assertThat(desk.locator(".m-steps")).containsText("Kello on seinällä.");
            supervisor.look("voice-done");

            agent.open("/");
            phone.locator("article", new Page.LocatorOptions().setHasText(words))
                    .locator("a.btn")
                    .click();
            phone.locator("form[action$='/thanks'] button").click();
            assertThat(phone.locator(".m-state")).hasAttribute("data-state", "closed");
            agent.look("voice-thanked-phone");
        }
    }

    /** With the keyboard alone nobody needs to drag; with the mouse one may. */
    @Test
    void aCardIsDraggedToItsNextStep() {
        var words = "The break room has no quiet corner.";
        try (var agent = visit("en").signInAs("Agent · Koivu");
                var supervisor = visit("en").signInAs("Supervisor · Koivu")) {
            var page = agent.open("/voice/new").page();
            page.locator("#words").fill(words);
            page.locator(".m-raising > button[type=submit]").click();
            assertThat(page.locator("main [role=status]")).isVisible();
            var board = supervisor.open("/voice/board").page();
            card(board, words).dragTo(board.locator("[data-column=looking]"));
            assertThat(board.locator("[data-column=looking]")).containsText(words);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fi, Asiakaspalvelija, CRM kirjaa ulos",
        "lt, konsultantas · Beržas, Sąskaitos pavyzdys",
        "en, Agent, CRM"
    })
    void whatIsLikeItIsShownAndPagesAreForEverybody(String language, String role, String typed) {
        try (var agent = visit(language).signInAs(role)) {
            var page = agent.open("/voice/new").page();
            page.locator("#words").pressSequentially(typed + " kirjaa");
            agent.look("voice-new-" + language);
            agent.open("/voice?of=open").look("voice-open-" + language);
            agent.open("/voice?of=done").look("voice-done-" + language);
            agent.open("/voice/obstacles").look("voice-obstacles-" + language);
            agent.open("/voice/routes").look("voice-routes-" + language);
        }
    }

    @Test
    void leadersSeeWhatIsCounted() {
        try (var leader = visit("fi").signInAs("Johtaja");
                var administrator = visit("fi").signInAs("Ylläpitäjä")) {
            var page = leader.open("/voice/counts").page();
            assertThat(page.locator("meter").first()).isVisible();
            leader.look("voice-counts");
            administrator.open("/voice/routes").look("voice-routes-admin");
            administrator.open("/voice/board").look("voice-board-admin");
        }
    }

    private static Locator card(Page board, String words) {
        return board.locator(".m-board-card", new Page.LocatorOptions().setHasText(words));
    }
}
