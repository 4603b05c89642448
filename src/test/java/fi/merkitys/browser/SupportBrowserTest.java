package fi.merkitys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A supervisor takes something up with an agent, who reads it on the phone; they talk, she plans, and both sign at once. */
class SupportBrowserTest extends BrowserTest {
    private static final String NOTICED = "Kaksi takaisinsoittoa jäi tiistaina tekemättä.";

    @Test
    void fromATalkToTheOwnPlanOnDeskAndPhone() {
        try (var supervisor = visit("fi").signInAs("Esihenkilö");
                var agent = visit("fi").signInAs("Asiakaspalvelija")) {
            var phone = agent.page();
            phone.setViewportSize(390, 844);
            var name = phone.locator(".m-me summary > span").last().textContent();
            var desk = supervisor.open("/support").page();
            desk.locator("#employee").selectOption(new SelectOption().setLabel(name));
            desk.locator(".m-support-people button").click();
            desk.locator(".m-chip").nth(1).click();
            desk.locator("#noticed").fill(NOTICED);
            supervisor.look("support-new");
            desk.locator("main form button[type=submit]").click();
            assertThat(desk.locator("main [role=status]")).isVisible();
            var path = java.net.URI.create(desk.url()).getPath();

            agent.open(path);
            assertThat(phone.locator("main")).containsText(NOTICED);
            phone.locator("#view").fill("Lista vaihtui kesken päivän.");
            phone.locator("form[action$='/views'] button").click();
            assertThat(phone.locator(".m-support-views")).containsText("Lista vaihtui");

            supervisor.open(path);
            desk.locator("#agreed").fill("Takaisinsoitot yhteen listaan. Esihenkilö tekee listan tänään.");
            desk.locator("form[action$='/words'] button").click();
            agent.open(path);
            signAtOnce(desk, phone);
            assertThat(supervisor.open(path).page().locator(".m-support-steps > li"))
                    .hasCount(2);

            agent.open(path);
            phone.locator("#byEmployee").fill("Soitan takaisin ennen taukoa.");
            phone.locator("form[action$='/words'] button").click();
            assertThat(phone.locator(".m-support-steps")).containsText("Soitan takaisin ennen taukoa.");
            agent.look("support-plan-agent");
            supervisor.open(path).look("support-plan-supervisor");
            signAtOnce(agent.open(path).page(), supervisor.open(path).page());
            assertThat(agent.open(path).page().locator(".m-support-steps > li")).hasCount(3);
            supervisor.open(path);
            desk.locator(".m-support-close summary").click();
            desk.locator(".m-support-close button").click();
            assertThat(desk.locator(".m-support-end")).isVisible();
            supervisor.look("support-closed");
        }
    }

    /** Neither waits for the other: both requests are on their way before one is answered. */
    private static void signAtOnce(Page one, Page other) {
        var send = "document.querySelector('.m-support-sign').requestSubmit()";
        assertThat(one.locator(".m-support-sign")).hasCount(1);
        assertThat(other.locator(".m-support-sign")).hasCount(1);
        one.evaluate(send);
        other.evaluate(send);
        assertThat(one.locator(".m-support-sign")).hasCount(0);
        assertThat(other.locator(".m-support-sign")).hasCount(0);
    }

    @ParameterizedTest
    @CsvSource({"fi, Esihenkilö, HR", "lt, Komandos vadovas · Beržas, Personalo skyrius", "en, Supervisor, HR"})
    void pagesAreForEverybody(String language, String role, String keeper) {
        try (var supervisor = visit(language).signInAs(role);
                var hr = visit(language).signInAs(keeper)) {
            var page = supervisor.open("/support").page();
            supervisor.look("support-list-" + language);
            page.locator(".m-support-people button").click();
            page.locator(".m-support-questions summary").click();
            supervisor.look("support-new-" + language);
            var keeping = hr.open("/support-texts").page();
            keeping.locator(".m-support-guide summary").first().click();
            hr.look("support-texts-" + language);
        }
    }
}
