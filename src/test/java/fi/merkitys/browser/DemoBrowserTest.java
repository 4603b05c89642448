package fi.merkitys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Everybody's mornings in the demo organisation. */
class DemoBrowserTest extends BrowserTest {
    @Test
    void theLeaderReadsWhichGoalsAreFairAndTriesAnotherTarget() {
        try (var visit = visit("en").signInAs("Leader")) {
            visit.look("today-leader");
            assertThat(visit.page().locator("main article a[href^='/contact-sources/']"))
                    .hasText("Aurora ACD");
            var page = visit.open("/goals").look("goals").page();
            assertThat(page.locator(".m-verdict[data-verdict=too_demanding]").first())
                    .isVisible();
            page.getByText("Handle time in billing").click();
            assertThat(page.locator("h1")).hasText("Handle time in billing");
            visit.look("goal-too-demanding");
            var slider = page.getByRole(AriaRole.SLIDER);
            var before = page.locator("#what-if-answer .m-answer").textContent();
            slider.focus();
            for (var step = 0; step < 5; step++) {
                slider.press("ArrowRight");
            }
            assertThat(page.locator("#what-if-answer .m-answer")).not().hasText(before);
        }
    }

    @Test
    void theLeaderFindsPeopleMetricsAndContacts() {
        try (var visit = visit("en").signInAs("Leader")) {
            visit.open("/people").look("people");
            visit.open("/teams").look("teams");
            visit.open("/metrics").look("metrics");
            visit.open("/metrics/handle_time").look("metric");
            visit.open("/performance").look("performance-leader");
            visit.open("/contacts").look("contacts");
            visit.open("/goals/new").look("goal-new");
        }
    }

    @Test
    void theSupervisorSeesHerOwnPeople() {
        try (var visit = visit("fi").signInAs("Esihenkilö")) {
            visit.look("today-supervisor");
            visit.open("/performance").look("performance-supervisor");
            var page = visit.page();
            page.locator("main table a").first().click();
            visit.look("person");
        }
    }

    @Test
    void theAgentSeesHerOwnWayInLithuanianOnAPhone() {
        try (var visit = visit("lt").signInAs("konsultantas · Beržas")) {
            assertThat(visit.page().locator("html")).hasAttribute("lang", "lt");
            visit.look("today-agent");
            visit.open("/my-goals").look("my-goals");
        }
    }

    @Test
    void whoeverWritesScriptsTriesTheApi() {
        try (var visit = visit("en").signInAs("Leader")) {
            var page = visit.open("/api/try").page();
            assertThat(page.getByText("/api/goals/{id}/reality-check").first()).isVisible();
            assertThat(page.getByText("/api/contact-imports").first()).isVisible();
            visit.photograph("api-console");
        }
    }

    @Test
    void theLanguageIsSwitchedInTheProfile() {
        try (var visit = visit("en").signInAs("HR")) {
            var page = visit.open("/preferences").look("preferences").page();
            for (var language : List.of("Lietuvių", "English")) {
                page.getByLabel(language).check();
                page.locator("main form button").click();
                assertThat(page.getByLabel(language)).isChecked();
            }
            assertThat(page.locator("html")).hasAttribute("lang", "en");
        }
    }
}
