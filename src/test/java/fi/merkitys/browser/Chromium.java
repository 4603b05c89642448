package fi.merkitys.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The Chromium that is installed here; none is ever downloaded. */
final class Chromium {
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--force-color-profile=srgb");

    private static final Optional<Path> EXECUTABLE = Stream.of(
                    System.getenv().getOrDefault("MERKITYS_CHROMIUM", ""),
                    "/usr/bin/chromium",
                    "/usr/bin/chromium-browser",
                    "/usr/bin/google-chrome",
                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe")
            .filter(path -> !path.isEmpty())
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();

    private Chromium() {}

    /** Skips the test, and says so, where there is no browser; fails where one is required. */
    static void orSkip() {
        if (EXECUTABLE.isEmpty()) {
            var sentence = "No Chromium or Chrome found: the browser tests are skipped. Install one, or name it in"
                    + " MERKITYS_CHROMIUM.";
            if ("required".equals(System.getenv("MERKITYS_BROWSER_TESTS"))) {
                throw new AssertionError(sentence);
            }
            System.err.println(sentence);
            Assumptions.abort(sentence);
        }
    }

    static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    static Browser launch(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(EXECUTABLE.orElseThrow())
                        .setArgs(ARGUMENTS));
    }
}
