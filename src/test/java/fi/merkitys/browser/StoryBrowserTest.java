package fi.merkitys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
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
            for (var channel : new String[] {"Here inside", "Public page", "List and feeds"}) {
                Hands.press(hero.page(), "Yes, tell it: " + channel);
                assertThat(hero.page().locator("section[data-agreed=true] h3", named(channel)))
                        .isVisible();
            }
            var address = hero.page().locator(".m-address").textContent();
            approve(leader, story);
            approve(hr, story);
            hr.look("story");
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
            Hands.press(hero.page(), "Take back: Public page");
            assertThat(hero.page().locator("section#page[data-agreed=false]")).isVisible();
            assertThat(stranger.page().request().get(address).status()).isEqualTo(410);
            Hands.press(hero.page(), "Withdraw it everywhere");
            assertThat(hero.page().locator(".m-story-work h2")).hasText("Withdrawn: told nowhere any more");
        }
    }

    private static Page.LocatorOptions named(String channel) {
        return new Page.LocatorOptions().setHasText(channel);
    }

    /** @return its path */
    private static String written(Visit hero) {
        var page = hero.open("/successes/new?own=true").page();
        page.locator("#words").fill("I called a customer back, though nobody had asked me to.");
        Hands.press(page, "Tell it");
        Hands.follow(page, "Make it a story");
        page.locator("#title").fill("The call that came back");
        page.locator("#words").fill("The line broke in the middle of a sentence.\n\n> You did call back!");
        assertThat(page.locator("#preview blockquote")).hasText("You did call back!");
        for (var channel : new String[] {"page", "feed"}) {
            page.locator("input[name=channels][value=" + channel + "]").check();
        }
        hero.look("story-write");
        Hands.press(page, "Save");
        var path = URI.create(page.url()).getPath();
        Hands.follow(page, "Decide where it is told");
        return path;
    }

    private static void approve(Visit visit, String story) {
        Hands.press(visit.open(story).page(), "Approve these words");
        assertThat(visit.page().locator("button", new Page.LocatorOptions().setHasText("Approve these words")))
                .hasCount(0);
    }

    private static int size(Visit visit, String address) {
        return visit.page()
                .request()
                .get(address, RequestOptions.create().setHeader("Accept-Encoding", "identity"))
                .body()
                .length;
    }
}
