package fi.merkitys.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One person's visit in one browser window. Listens to the console; nothing may complain there. */
final class Visit implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Set<String> COMPLAINTS = Set.of("error", "warning");
    /**
     * Chromium complains of every answer from 400 on, also of a form that comes back with what is wrong in it; htmx of
     * every question that a newer one has overtaken, as on a slider; and of a network that a test takes away.
     */
    private static final List<String> AS_MEANT = List.of(
            "status of 422", "status of 429", "htmx:sendAbort", "htmx:afterRequest", "net::ERR_INTERNET_DISCONNECTED");

    private static final int DESK_WIDTH = 1280;
    private static final int PHONE_WIDTH = 390;

    private final RunningMerkitys merkitys;
    private final BrowserContext window;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visit(Browser browser, RunningMerkitys merkitys, String language) {
        this.merkitys = merkitys;
        window = browser.newContext(new Browser.NewContextOptions()
                .setLocale(language)
                .setTimezoneId("Europe/Helsinki")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(DESK_WIDTH, 900));
        page = window.newPage();
        page.onConsoleMessage(this::listen);
        page.onPageError(error -> complaints.add(error));
    }

    private void listen(ConsoleMessage message) {
        if (COMPLAINTS.contains(message.type()) && AS_MEANT.stream().noneMatch(message.text()::contains)) {
            complaints.add(message.type() + ": " + message.text());
        }
    }

    Page page() {
        return page;
    }

    Visit open(String path) {
        page.navigate(merkitys.url(path));
        return this;
    }

    /** Plays one of the demo people, by the role on the button of the sign-in page. */
    Visit signInAs(String role) {
        open("/sign-in");
        page.locator(".m-cast button small", new Page.LocatorOptions().setHasText(role))
                .first()
                .click();
        page.waitForLoadState();
        return this;
    }

    /** Looks at the page as axe does, and photographs it: on a desk in light and dark, on a phone. */
    Visit look(String name) {
        page.waitForLoadState();
        show(ColorScheme.LIGHT, DESK_WIDTH);
        photograph(name + "-desk-light");
        axe(name + " on a desk in light");
        show(ColorScheme.DARK, DESK_WIDTH);
        photograph(name + "-desk-dark");
        show(ColorScheme.DARK, PHONE_WIDTH);
        axe(name + " on a phone in dark");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(name + " fits a phone without scrolling sideways")
                .isTrue();
        show(ColorScheme.LIGHT, PHONE_WIDTH);
        photograph(name + "-phone");
        show(ColorScheme.LIGHT, DESK_WIDTH);
        return this;
    }

    private void show(ColorScheme theme, int width) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
        page.setViewportSize(width, 900);
    }

    void photograph(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true)
                .setAnimations(ScreenshotAnimations.DISABLED));
    }

    /** The legacy mode looks into no frames of other origins, of which there are none, and takes half the time. */
    private void axe(String where) {
        var violations = new AxeBuilder(page)
                .setLegacyMode(true)
                .withTags(WCAG)
                .analyze()
                .getViolations();
        assertThat(violations)
                .as(where)
                .extracting(violation -> violation.getId() + " "
                        + violation.getNodes().getFirst().getHtml() + " "
                        + violation.getNodes().getFirst().getFailureSummary())
                .isEmpty();
    }

    @Override
    public void close() {
        window.close();
        assertThat(complaints).as("the browser's console").isEmpty();
    }
}
