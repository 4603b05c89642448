package fi.merkitys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A supervisor and an agent of the demo prepare their talk, have it, and end it. */
class TalkBrowserTest extends BrowserTest {
    /** Longer with {@code -Dmerkitys.minutes=1}. */
    private static final Duration WRITING = Long.getLong("merkitys.minutes") == null
            ? Duration.ofSeconds(8)
            : Duration.ofMinutes(Long.getLong("merkitys.minutes"));

    @Test
    void theTwoPutPointsOnTheAgendaAndWriteTheSameNoteAtOnce() {
        try (var supervisor = visit("fi").signInAs("Esihenkilö");
                var agent = visit("fi").signInAs("Asiakaspalvelija")) {
            var path = talkOf(agent);
            agent.open(path);
            supervisor.open(path);
            agent.page().locator("#point").fill("Kuulokkeet särisevät");
            agent.page().locator("form[data-clear] button").click();
            assertThat(agent.page().locator("#points")).containsText("Kuulokkeet särisevät");
            assertThat(agent.page().locator("#point")).hasValue("");
            assertThat(supervisor.page().locator("#points")).containsText("Kuulokkeet särisevät");
            writeTogether(supervisor.page(), agent.page());
            agent.look("talk");
        }
    }

    private static String talkOf(Visit agent) {
        var link = agent.page().locator("#talks a").first();
        assertThat(link).isVisible();
        return link.getAttribute("href");
    }

    /** Each types words of their own, where the caret is; now and then somebody goes to another line. */
    private static void writeTogether(Page one, Page other) {
        var typed = new ArrayList<String>();
        var ends = System.nanoTime() + WRITING.toNanos();
        var fields = List.of(note(one), note(other));
        fields.forEach(Locator::focus);
        for (var turn = 0; System.nanoTime() < ends; turn++) {
            for (var who = 0; who < 2; who++) {
                var word = (who == 0 ? "eero" : "aino") + turn;
                fields.get(who).press(turn % 7 == 6 ? "Home" : "End");
                fields.get(who).pressSequentially(" " + word + " ");
                typed.add(word);
            }
        }
        assertThat(one.locator("#notes .m-note-state")).hasText("Tallennettu");
        assertThat(other.locator("#notes .m-note-state")).hasText("Tallennettu");
        one.waitForCondition(() -> {
            var seen = note(one).inputValue();
            return seen.equals(note(other).inputValue()) && typed.stream().allMatch(seen::contains);
        });
        one.reload();
        var kept = List.of(note(one).inputValue().split("\\s+"));
        assertThat(kept).containsAll(typed).doesNotHaveDuplicates();
    }

    private static Locator note(Page page) {
        return page.locator("#note-notes");
    }

    @Test
    void aTalkIsEndedOnAPhoneAndWhatIsOpenGoesOn() {
        try (var supervisor = visit("en").signInAs("Supervisor")) {
            var page = supervisor.page();
            page.setViewportSize(390, 844);
            page.locator("#unsaid h3 a").first().click();
            page.locator("#point").fill("Winter holidays");
            page.locator("form[data-clear] button").click();
            assertThat(page.locator("#points")).containsText("Winter holidays");
            page.locator("#what").fill("Try the new greeting");
            page.locator("#due")
                    .fill(LocalDate.now(ZoneId.of("Europe/Helsinki")).toString());
            page.locator("#agreed form.m-form button").click();
            assertThat(page.locator("#agreed .m-agreed")).containsText("Try the new greeting");
            page.locator("#summary").fill("A good talk. We go on with the greeting.");
            page.locator("#ended button.btn-primary").click();
            assertThat(page.locator(".m-ended")).containsText("A good talk");
            assertThat(page.locator("#points")).containsText("Winter holidays");
            supervisor.look("talk-ended");
            goesOn(page);
        }
    }

    /** In the next one is what was left over; what is due is suggested, and taken with one click. */
    private static void goesOn(Page page) {
        page.locator("#ended .form-hint a").first().click();
        assertThat(page.locator("#points")).containsText("Winter holidays");
        var due = page.locator(
                "#points li:has(form[action$='/suggested-points'])",
                new Page.LocatorOptions().setHasText("Try the new greeting"));
        due.locator("button").click();
        assertThat(due).hasCount(0);
        assertThat(page.locator("#points")).containsText("Try the new greeting");
        page.goBack();
        page.locator("#agreed .m-agreed button").first().click();
        assertThat(page.locator("#agreed [data-done=true]")).isVisible();
    }

    @Test
    void whatTalksAreAboutIsReadByAllAndEditedByHr() {
        try (var visit = visit("lt").signInAs("Personalo skyrius")) {
            visit.open("/one-to-one-templates").look("templates");
            visit.page().locator("a[href$='/monthly/edit']").click();
            visit.look("template-form");
        }
    }

    @Test
    void aLeaderListensAcrossALevel() {
        try (var leader = visit("fi").signInAs("Johtaja")) {
            leader.open("/skip-levels").look("skip-levels");
            leader.open("/heard").look("heard");
            leader.open("/actions").look("actions");
        }
        try (var agent = visit("en").signInAs("Agent")) {
            var page = agent.open("/heard").page();
            page.locator("main article a.btn").first().click();
            var between = page.locator("#heard form[action$='/release']");
            var many = between.count();
            assertThat(many).isPositive();
            between.first().locator("button").click();
            assertThat(between).hasCount(many - 1);
        }
    }
}
