package fi.merkitys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fi.merkitys.browser.Hands.press;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Petri looks after his own account. */
class SignInBrowserTest extends BrowserTest {
    static final String PETRI = "petri@testi.example";

    @BeforeAll
    void begin() {
        try (var visit = visit("en")) {
            Hands.begin(visit);
            assertThat(visit.page().locator("nav .m-me")).containsText("Petri");
        }
    }

    @Override
    Visit visit(String language) {
        return visit(RunningMerkitys.emptyFor("doors"), language);
    }

    @Test
    void whoTriesTooOftenIsToldToWait() {
        try (var visit = visit("lt")) {
            var page = visit.open("/sign-in").page();
            var alert = page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT);
            // On a slow machine the shorter waits are over before the next try.
            for (var at = 0; at < 20 && !alert.allTextContents().toString().contains("Per daug bandymų"); at++) {
                page.locator("#email").fill("nobody@testi.example");
                page.locator("#password").fill("wrong");
                page.locator("form.m-form button").click();
                assertThat(alert).isVisible();
            }
            assertThat(alert).containsText("Per daug bandymų");
            assertThat(page.locator("#email")).hasValue("nobody@testi.example");
            visit.look("sign-in-wait");
        }
    }

    @Test
    void petriSeesWhereHeIsSignedInAndSignsOutElsewhere() {
        try (var elsewhere = visit("fi");
                var visit = visit("en")) {
            Hands.signIn(elsewhere, PETRI);
            Hands.signIn(visit, PETRI);
            var page = visit.open("/account").look("account").page();
            assertThat(page.locator(".m-sessions")).containsText("Chrome on Linux");
            page.locator(".m-sessions form button").first().click();
            page.waitForURL("**/account");
            press(page, "Sign out everywhere");
            assertThat(page.locator("h1")).hasText("Testi Oy");
            assertThat(elsewhere.open("/").page().locator("h1")).hasText("Testi Oy");
        }
    }

    @Test
    void aPasswordThatEverybodyTriesIsRefused() {
        try (var visit = visit("en")) {
            Hands.signIn(visit, PETRI);
            var page = visit.open("/password").page();
            page.getByLabel("Present password").fill(Hands.PASSWORD);
            page.getByLabel("New password", new Page.GetByLabelOptions().setExact(true))
                    .fill("password1234");
            press(page, "Save");
            assertThat(page.locator("#password-problem")).containsText("among the first");
            visit.look("password-refused");
        }
    }

    @Test
    void petriMakesATokenAndTakesItAway() {
        try (var visit = visit("en")) {
            Hands.signIn(visit, PETRI);
            var page = visit.open("/account/tokens").page();
            page.getByLabel("What is it for?").fill("Nightly import");
            page.getByLabel("Bring in contacts").check();
            press(page, "Make the token");
            assertThat(page.locator(".m-secret")).containsText("mk_");
            visit.look("tokens");
            page.locator(".m-tokens summary").click();
            press(page, "Take away: Nightly import");
            assertThat(page.locator(".m-tokens")).hasCount(0);
        }
    }
}
