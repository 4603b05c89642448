package fi.merkitys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fi.merkitys.browser.Hands.follow;
import static fi.merkitys.browser.Hands.give;
import static fi.merkitys.browser.Hands.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** From an empty installation to a fair goal: people, the telephone system's export, what it lacks, a verdict. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstGoalBrowserTest extends BrowserTest {
    private static final String HELMI = "helmi@testi.example";
    private static final String AINO = "agent0@testi.example";

    private Visit visit() {
        return visit(RunningMerkitys.emptyFor("goal"), "en");
    }

    @Test
    @Order(1)
    void petriBringsPeopleInAndLetsTheLeaderAndAnAgentIn() {
        try (var visit = visit()) {
            Hands.begin(visit);
            var page = visit.look("today-begun").open("/people-imports").page();
            give(page, "people.csv", ContactCentre.people());
            press(page, "See what it would change");
            press(page, "Do it");
            assertThat(page.getByText("Done: 15 new")).isVisible();
            letIn(visit, "Helmi Korhonen");
            visit.look("person-let-in");
            letIn(visit, ContactCentre.nameOf(0));
            visit.open("/metrics").look("off-until-filled-in");
            visit.open("/go-live/checklist");
            press(page, "Save, and switch figures on");
            visit.look("go-live-form-problems");
            Hands.goLive(visit);
            visit.look("go-live");
        }
    }

    private static void letIn(Visit visit, String name) {
        var page = visit.open("/people?q=" + name.replace(" ", "+")).page();
        page.locator("tbody a").first().click();
        follow(page, "Let " + name + " in");
        if (name.startsWith("Helmi")) {
            visit.look("first-password");
        }
        page.getByLabel("First password").fill(Hands.FIRST_PASSWORD);
        press(page, "Let in");
        assertThat(page.getByText("Signs in with a first password")).isVisible();
    }

    @Test
    @Order(2)
    void helmiShowsAnExportAndSeesHowItIsUnderstood() {
        try (var visit = visit()) {
            Hands.signInFirst(visit, HELMI);
            var page = visit.look("today-leader-begun")
                    .open("/metrics")
                    .look("metrics-empty")
                    .open("/performance")
                    .look("performance-empty")
                    .open("/contacts")
                    .look("contacts-empty")
                    .page();
            follow(page, "New source");
            visit.look("source-new");
            give(page, ContactCentre.EXPORT, ContactCentre.export());
            press(page, "Look at it");
            assertThat(page.locator("#preview h2")).containsText("are all understood");
            visit.look("mapper");
            readAsAnotherSystemAndBack(visit, page);
            previewFollows(page);
            press(page, "Save and bring the file in");
            assertThat(page.locator("#import .m-facts")).isVisible();
            assertThat(page.locator(".m-reason")).hasCount(3);
            visit.look("import-quarantine").open("/contacts").look("contacts-needing-a-hand");
            visit.open("/").look("today-leader-imports");
        }
    }

    private static void readAsAnotherSystemAndBack(Visit visit, Page page) {
        if (!page.locator(".m-presets").isVisible()) {
            page.locator(".m-format > summary").click();
        }
        follow(page, "Five9 Call Log");
        assertThat(page.locator("#preview .m-problem").first()).isVisible();
        visit.look("mapper-preset");
        page.goBack();
        assertThat(page.locator("#preview h2")).containsText("are all understood");
    }

    private static void previewFollows(Page page) {
        var hold = page.getByLabel("Hold time", new Page.GetByLabelOptions().setExact(true));
        var shown = page.locator(".m-understood th", new Page.LocatorOptions().setHasText("Hold time"));
        assertThat(hold).hasValue("Pitoaika");
        hold.selectOption("");
        assertThat(shown).hasCount(0);
        hold.selectOption("Pitoaika");
        assertThat(shown).hasCount(1);
    }

    @Test
    @Order(3)
    void helmiTellsWhoTheUnknownAgentsAreAndRepairsWhatWaits() throws IOException {
        try (var visit = visit()) {
            Hands.signIn(visit, HELMI);
            var page = visit.open("/contacts").page();
            page.locator(".m-source h2 a").click();
            visit.look("source");
            page.locator(".m-list a").first().click();
            follow(page, "Say who they are");
            for (var agent : new int[] {10, 11}) {
                page.getByLabel("Who is " + ContactCentre.agent(agent) + "?").fill(ContactCentre.nameOf(agent));
            }
            visit.look("unknown-agents");
            press(page, "Save who they are");
            assertThat(page.getByText("Every agent of this source is known.")).isVisible();
            visit.look("unknown-agents-none");
            follow(page, "Back to the source");
            page.locator(".m-list a").first().click();
            for (var tries = 0; tries < 100 && page.locator(".m-reason").count() > 2; tries++) {
                page.waitForTimeout(200);
                page.reload();
            }
            assertThat(page.locator(".m-reason")).hasCount(2);
            visit.look("import-quarantine-left");

            var waiting = page.waitForDownload(() -> follow(page, "Download these rows as CSV"));
            var rows = Files.readString(waiting.path());
            assertThat(rows)
                    .contains(ContactCentre.NEGATIVE, ContactCentre.NO_DAY)
                    .doesNotContain("vuokra");
            give(
                    page,
                    "repaired.csv",
                    rows.replace("'" + ContactCentre.NEGATIVE, "0:01:10")
                            .replace(ContactCentre.NEGATIVE, "0:01:10")
                            .replace(ContactCentre.NO_DAY, ContactCentre.date(ContactCentre.yesterday())));
            press(page, "Bring it in");
            assertThat(page.locator("#import .m-lead")).containsText("Every row is in: 2 new contacts");
            visit.look("import-done").open("/contacts");
            assertThat(page.locator("main .m-lead")).hasText("Everything that came in has been understood.");
        }
    }

    @Test
    @Order(4)
    void helmiMakesAGoalAndReadsWhetherItIsFair() {
        try (var visit = visit()) {
            Hands.signIn(visit, HELMI);
            var page = visit.open("/goals").look("goals-empty").page();
            follow(page, "New goal");
            page.locator("form.m-form").evaluate("form => form.noValidate = true");
            press(page, "Make the goal");
            assertThat(page.getByText("Give the goal a name.")).isVisible();
            visit.look("goal-new-problems");
            page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Käsittelyaika");
            page.getByLabel("What is measured").selectOption("handle_time");
            page.getByLabel("The figure is to be").selectOption("at_most");
            page.getByLabel("Target", new Page.GetByLabelOptions().setExact(true))
                    .fill("6:00");
            page.getByLabel("Summed over").selectOption("rolling_4_weeks");
            page.getByLabel("Why do we measure this?").fill("So that nobody waits longer than needed.");
            press(page, "Make the goal");
            assertThat(page.locator("h1")).hasText("Käsittelyaika");
            assertThat(page.locator("main .m-lead")).hasText("3 of 12 people reach this goal: too demanding.");
            visit.look("goal-first");
            whatIf(page);
            visit.open("/goals").look("goals-first");
            assertThat(page.locator(".m-goal")).containsText("3 of 12 people reach this goal: too demanding.");
            inOtherLanguages(visit, page);
        }
    }

    private static void whatIf(Page page) {
        var slider = page.getByRole(AriaRole.SLIDER);
        var answer = page.locator("#what-if-answer .m-answer");
        var before = answer.textContent();
        slider.focus();
        slider.press("End");
        assertThat(answer).not().hasText(before);
    }

    private static void inOtherLanguages(Visit visit, Page page) {
        follow(page, "Käsittelyaika");
        var goal = page.url().replaceAll("https?://[^/]+", "");
        for (var language : new String[] {"fi", "lt"}) {
            visit.open("/preferences")
                    .page()
                    .locator("input[value=" + language + "]")
                    .check();
            page.locator("main form button").first().click();
            assertThat(page.locator("html")).hasAttribute("lang", language);
            visit.open(goal).look("goal-first-" + language);
        }
        assertThat(page.locator("main .m-lead")).containsText("3");
    }

    @Test
    @Order(5)
    void ainoSeesHerOwnGoal() {
        try (var visit = visit()) {
            Hands.signInFirst(visit, AINO);
            var page = visit.look("today-agent-first").open("/my-goals").page();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Käsittelyaika")))
                    .isVisible();
            visit.look("my-goals-first");
        }
    }
}
