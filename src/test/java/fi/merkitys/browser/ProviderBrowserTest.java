package fi.merkitys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fi.merkitys.browser.Hands.press;

import com.microsoft.playwright.Page;
import fi.merkitys.entrance.provider.OwnProvider;
import fi.merkitys.entrance.provider.ProviderTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Aino signs in with her organisation's provider. */
@ResourceLock("provider")
class ProviderBrowserTest extends BrowserTest {
    private static RunningMerkitys merkitys;

    @BeforeAll
    static void begin() throws Exception {
        var provider = OwnProvider.started();
        merkitys = provider.trustedBy("provider-browser");
        ProviderTest.beginAt(merkitys);
        provider.says("aino", Map.of("email", "aino@testi.example", "email_verified", true));
        provider.says("stranger", Map.of("email", "stranger@testi.example", "email_verified", true));
    }

    @Override
    Visit visit(String language) {
        return visit(merkitys, language);
    }

    private static void tellTheProvider(Page page, String who) {
        page.locator("input[name=username]").fill(who);
        page.locator("input[name=password]").fill(OwnProvider.PASSWORD);
        page.locator("button[type=submit]").first().click();
    }

    @Test
    void ainoComesInAndSignsOutHereAndThere() {
        try (var visit = visit("fi")) {
            var page = visit.open("/sign-in").look("sign-in-provider").page();
            press(page, "Kirjaudu: Testi ID");
            tellTheProvider(page, "aino");
            assertThat(page.locator(".m-me")).containsText("Aino Laine");
            page.locator(".m-me summary").click();
            press(page, "Kirjaudu ulos");
            page.waitForURL("**/sign-in");
            press(page, "Kirjaudu: Testi ID");
            assertThat(page.locator("input[name=username]")).isVisible();
        }
    }

    @Test
    void aStrangerIsToldWhatToDo() {
        try (var visit = visit("lt")) {
            var page = visit.open("/sign-in").page();
            press(page, "Prisijungti per Testi ID");
            tellTheProvider(page, "stranger");
            assertThat(page.locator("h1")).hasText("„Merkitys“ jūsų dar nepažįsta");
            visit.look("refusal-unknown");
            visit.open("/sign-in/refusals/provider-only").look("refusal-provider-only");
        }
    }
}
