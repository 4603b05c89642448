package fi.merkitys.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What people do, in a real browser: one such test at a time, beside all others. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {
    /** On a machine that does much else at the same time, a page may take long; that is not what these tests ask. */
    private static final double PATIENCE_IN_MILLIS = 30_000;

    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    @BeforeAll
    void launch() {
        Chromium.orSkip();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_IN_MILLIS);
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    void quit() {
        if (playwright != null) {
            playwright.close();
        }
    }

    /** A window in the demo organisation. */
    Visit visit(String language) {
        return visit(RunningMerkitys.withDemo(), language);
    }

    Visit visit(RunningMerkitys merkitys, String language) {
        if (browser == null) {
            throw new IllegalStateException("no browser");
        }
        return new Visit(browser, merkitys, language);
    }
}
