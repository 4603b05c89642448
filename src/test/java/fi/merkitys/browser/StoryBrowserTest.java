package fi.merkitys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An agent tells what went well, makes a story of it, lets it be told to anybody, and changes her mind. */
class StoryBrowserTest extends BrowserTest {
    @Test
    void aStoryGoesOutAndComesBack() {
        try (var hero = visit("en").signInAs("Agent");
                var leader = visit("en").signInAs("Leader");
                var hr = visit("en").signInAs("HR");
                var stranger = visit("lt")) {
            var story = written(hero);
            hero.look("story-consent");
            for (var channel : new String[] {"inside", "page", "feed", "social"}) {
                click(hero, "#" + channel + " form[action$=consents] button");
                assertThat(hero.page().locator("#" + channel + "[data-agreed=true]"))
                        .isVisible();
            }
            var address = hero.page().locator(".m-address").textContent();
            approve(leader, story);
            approve(hr, story);
            hr.look("story");
            copied(hr, address);
            hr.open("/stories").look("stories");
            hr.open("/stories/overview").look("stories-overview");

            stranger.open(URI.create(address).getPath()).look("story-public");
            assertThat(stranger.page().locator("h1")).hasText("The call that came back");
            assertThat(stranger.page().context().cookies()).isEmpty();
            var styles = stranger.page().locator("link[rel=stylesheet]").getAttribute("href");
            assertThat(size(stranger, address)
                            + size(stranger, URI.create(address).resolve(styles).toString()))
                    .as("page and styles, in bytes")
                    .isLessThan(50_000);

            hero.open(story + "/consent");
            click(hero, "#page form[action$=revocation] button");
            assertThat(hero.page().locator("#page:not([data-agreed])")).isVisible();
            assertThat(stranger.page().request().get(address).status()).isEqualTo(410);
            click(hero, "form[action$=withdrawal] button");
            assertThat(hero.page().locator("form[action$=withdrawal]")).hasCount(0);
        }
    }

    /** The text for social media, as one pastes it elsewhere. */
    private static void copied(Visit hr, String address) {
        var page = hr.page();
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        assertThat(page.locator("#post")).hasValue("The call that came back\n\n" + address);
        var button = page.locator("[data-copy=post]");
        var done = button.getAttribute("data-done");
        button.click();
        assertThat(button).hasText(done);
        assertThat((String) page.evaluate("() => navigator.clipboard.readText()"))
                .isEqualTo("The call that came back\n\n" + address);
    }

    /** Whoever plays somebody reads Merkitys in that person's language. */
    private static void click(Visit visit, String what) {
        visit.page().locator(what).click();
    }

    /** @return its path */
    private static String written(Visit hero) {
        var page = hero.open("/successes/new?own=true").page();
        page.locator("#words").fill("I called a customer back, though nobody had asked me to.");
        click(hero, ".m-giving > button");
        click(hero, "a[href^='/stories/new']");
        page.locator("#title").fill("The call that came back");
        page.locator("#words").fill("The line broke in the middle of a sentence.\n\n> You did call back!");
        assertThat(page.locator("#preview blockquote")).hasText("You did call back!");
        for (var channel : new String[] {"page", "feed", "social"}) {
            page.locator("input[name=channels][value=" + channel + "]").check();
        }
        hero.look("story-write");
        click(hero, ".m-story-desk form button");
        var path = URI.create(page.url()).getPath();
        click(hero, ".m-story-work a[href$=consent]");
        return path;
    }

    private static void approve(Visit visit, String story) {
        visit.open(story);
        click(visit, "form[action$=approvals] button");
        assertThat(visit.page().locator("form[action$=approvals]")).hasCount(0);
    }

    private static int size(Visit visit, String address) {
        return visit.page()
                .request()
                .get(address, RequestOptions.create().setHeader("Accept-Encoding", "identity"))
                .body()
                .length;
    }
}
