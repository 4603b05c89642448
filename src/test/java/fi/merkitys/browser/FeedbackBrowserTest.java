package fi.merkitys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** A supervisor of the demo tells an agent what to do differently, and they come back to it. */
class FeedbackBrowserTest extends BrowserTest {
    private static final String WORDS = "Puhuit asiakkaan päälle, kun hän kertoi viasta.";
    private static final String VIEW = "Luulin, että hän oli jo lopettanut.";
    private static final String STEP = "Odottaa kaksi sekuntia ennen vastausta";
    private static final String BECAME = "Viikon puheluissa kukaan ei joutunut toistamaan.";

    /** How often a hand has moved. */
    private int actions;

    @Test
    void theSupervisorTellsTheAgentAnswersTheyAgreeAndComeBack() {
        try (var supervisor = visit("fi").signInAs("Esihenkilö");
                var agent = visit("fi").signInAs("Asiakaspalvelija")) {
            agent.page().setViewportSize(390, 844);
            var person =
                    agent.page().locator(".m-me a[href^='/people/']").first().getAttribute("href");
            give(supervisor, person);
            answer(agent.page());
            agreeAndComeBackToday(agent);
            agent.look("feedback");
            showToSomebody(agent.page());
            comeBack(supervisor.open("/"));
            agent.open("/");
            assertThat(told(agent.page(), ".m-today-follow-up")).hasCount(0);
            supervisor.open("/feedback?side=given").look("feedback-given");
        }
    }

    /** From the person's page: to give, the kind, the words, and off it goes; three clicks and a sentence. */
    private void give(Visit supervisor, String person) {
        var page = supervisor.open(person).page();
        click(page.locator("main a[href^='/feedback/new']"));
        assertThat(page.locator("input[name=to]")).isChecked();
        click(page.locator("[data-kind=corrective]"));
        write(page.locator("#behaviour"), WORDS);
        supervisor.look("feedback-give");
        click(page.locator(".m-giving button[type=submit]"));
        assertThat(page.locator("main [role=status]")).isVisible();
        assertThat(actions).isLessThanOrEqualTo(4);
    }

    private void answer(Page page) {
        page.reload();
        click(told(page, ".m-today-feedback").locator("h3 a"));
        assertThat(page.locator("main")).containsText(WORDS);
        write(page.locator("#words"), VIEW);
        click(page.locator(".m-answering button"));
        assertThat(page.locator(".m-reply")).containsText(VIEW);
    }

    private void agreeAndComeBackToday(Visit agent) {
        var page = agent.page();
        click(page.locator("details:has(form[action$='/steps']) > summary"));
        write(page.locator("#what"), STEP);
        click(page.locator("form[action$='/steps'] button"));
        assertThat(page.locator(".m-agreed")).containsText(STEP);
        write(page.locator("#on"), LocalDate.now(ZoneId.of("Europe/Helsinki")).toString());
        click(page.locator("form[action$='/follow-up-day'] button"));
        assertThat(page.locator("form[action$='/follow-up'] button")).isVisible();
    }

    /** The receiver decides who else sees it, and takes it back. */
    private void showToSomebody(Page page) {
        page.locator("details:has(form[action$='/shares']) > summary").click();
        page.locator("#who").pressSequentially("Sepänmaa");
        page.locator("#candidates input[name=to]").first().check();
        page.locator("form[action$='/shares'] button").last().click();
        var shown = page.locator("form[action*='/shares/'][action$='/removal']");
        assertThat(shown).hasCount(1);
        shown.locator("button").click();
        assertThat(shown).hasCount(0);
    }

    private void comeBack(Visit supervisor) {
        var page = supervisor.page();
        click(told(page, ".m-today-follow-up").locator("h3 a"));
        assertThat(page.locator(".m-reply")).containsText(VIEW);
        assertThat(page.locator(".m-agreed")).containsText(STEP);
        write(page.locator("#became"), BECAME);
        click(page.locator("form[action$='/follow-up'] button"));
        assertThat(page.locator("main")).containsText(BECAME);
        assertThat(page.locator("form[action$='/follow-up']")).hasCount(0);
        supervisor.open("/");
        assertThat(told(page, ".m-today-follow-up")).hasCount(0);
    }

    @Test
    void whoWaitsForAWordGetsOneOnAPhoneInLithuanian() {
        try (var supervisor = visit("lt").signInAs("Komandos vadovas · Beržas")) {
            var page = supervisor
                    .open("/feedback/freshness")
                    .look("feedback-freshness")
                    .page();
            assertThat(page.locator("html")).hasAttribute("lang", "lt");
            page.setViewportSize(390, 844);
            click(page.locator("main table a.btn").first());
            write(page.locator("#behaviour"), "Pokalbio pabaigoje pakartojote, kas ką padarys.");
            click(page.locator(".m-giving button[type=submit]"));
            assertThat(page.locator("main [role=status]")).isVisible();
            supervisor.open("/feedback/freshness");
            assertThat(page.locator("main table tbody tr").last()).isVisible();
            supervisor.open("/feedback/rounds");
            page.locator("main h3 a").first().click();
            assertThat(page.locator(".m-anonymous")).hasCount(6);
        }
    }

    @Test
    void answersWithoutNamesAreReadFromFiveOn() {
        try (var supervisor = visit("fi").signInAs("Esihenkilö")) {
            var page = supervisor.open("/feedback/rounds").page();
            page.locator("main h3 a").nth(1).click();
            assertThat(page.locator(".m-anonymous")).hasCount(6);
            supervisor.look("feedback-round");
            page.goBack();
            page.locator("main h3 a").nth(2).click();
            assertThat(page.locator("h1")).isVisible();
            assertThat(page.locator(".m-anonymous")).hasCount(0);
        }
    }

    private static Locator told(Page page, String where) {
        return page.locator(where + " article", new Page.LocatorOptions().setHasText(WORDS));
    }

    private void click(Locator what) {
        actions++;
        what.click();
    }

    private void write(Locator field, String words) {
        actions++;
        field.fill(words);
    }
}
