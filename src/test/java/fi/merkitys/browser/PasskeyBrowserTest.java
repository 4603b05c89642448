package fi.merkitys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fi.merkitys.browser.Hands.press;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Petri's laptop has a finger to sign in with: Chromium's virtual authenticator. */
class PasskeyBrowserTest extends BrowserTest {
    @Override
    Visit visit(String language) {
        return visit(RunningMerkitys.emptyFor("passkey"), language);
    }

    private static final class Laptop {
        private final CDPSession chromium;
        private final String authenticator;

        Laptop(Page page) {
            chromium = page.context().newCDPSession(page);
            chromium.send("WebAuthn.enable");
            var options = new JsonObject();
            options.addProperty("protocol", "ctap2");
            options.addProperty("transport", "internal");
            options.addProperty("hasResidentKey", true);
            options.addProperty("hasUserVerification", true);
            options.addProperty("isUserVerified", true);
            options.addProperty("automaticPresenceSimulation", true);
            var whole = new JsonObject();
            whole.add("options", options);
            authenticator = chromium.send("WebAuthn.addVirtualAuthenticator", whole)
                    .get("authenticatorId")
                    .getAsString();
        }

        void knowsItsOwner(boolean does) {
            var verified = new JsonObject();
            verified.addProperty("authenticatorId", authenticator);
            verified.addProperty("isUserVerified", does);
            chromium.send("WebAuthn.setUserVerified", verified);
        }
    }

    private static void signOut(Page page) {
        page.locator(".m-me summary").click();
        press(page, "Sign out");
        page.waitForURL("**/sign-in");
    }

    @Test
    void petriSignsInWithAPasskeyUntilHeRemovesIt() throws Exception {
        try (var visit = visit("en")) {
            Hands.begin(visit);
            var page = visit.open("/account").page();
            var laptop = new Laptop(page);
            page.getByLabel("What do you call it?").fill("Work laptop");
            press(page, "Add a passkey");
            assertThat(page.locator("section[aria-labelledby=passkeys] li strong"))
                    .hasText("Work laptop");
            visit.look("account-passkeys");
            page.getByLabel("What do you call it?").fill("Work laptop again");
            press(page, "Add a passkey");
            assertThat(page.locator("form[data-passkey-new] .m-problem")).containsText("a passkey for you already");

            signOut(page);
            visit.look("sign-in-passkey");
            press(page, "Sign in with a passkey");
            assertThat(page.locator(".m-me")).containsText("Petri");
            visit.open("/account");
            assertThat(page.locator("section[aria-labelledby=sessions]")).containsText("with passkey");
            assertThat(page.locator("section[aria-labelledby=passkeys]")).containsText("last used");

            inThePlaceOfACode(visit);
            aDeviceThatDoesNotAskWhoHoldsItOpensNothing(page, laptop);

            press(page, "Sign in with a passkey");
            page.waitForURL(url -> !url.contains("sign-in"));
            visit.open("/account");
            press(page, "Remove: Work laptop");
            assertThat(page.locator("section[aria-labelledby=passkeys] li")).hasCount(0);
            signOut(page);
            press(page, "Sign in with a passkey");
            assertThat(page.locator("form[data-passkey-sign-in] .m-problem")).containsText("not known here");
            visit.look("sign-in-passkey-unknown");
        }
    }

    private static void inThePlaceOfACode(Visit visit) throws Exception {
        var page = visit.open("/account/second-factor").page();
        page.locator("#code")
                .fill(SecondFactorBrowserTest.code(page.locator(".m-secret").textContent()));
        press(page, "Switch on");
        assertThat(page.locator(".m-codes li")).hasCount(10);
        var recoveryCode = page.locator(".m-codes code").first().textContent();
        visit.open("/account/second-factor").look("second-factor-renew");
        page.locator("#renewal-code").fill(recoveryCode);
        press(page, "New recovery codes");
        assertThat(page.locator(".m-codes li")).hasCount(10);
        signOut(page);
        Hands.signIn(visit, "petri@testi.example");
        assertThat(page.locator("#code")).isVisible();
        visit.look("second-factor-passkey");
        press(page, "Sign in with a passkey");
        assertThat(page.locator(".m-me")).containsText("Petri");
        signOut(page);
    }

    /** The browser was made to leave the question out; the server notices. */
    private static void aDeviceThatDoesNotAskWhoHoldsItOpensNothing(Page page, Laptop laptop) {
        laptop.knowsItsOwner(false);
        page.evaluate("""
            () => {
              const get = navigator.credentials.get.bind(navigator.credentials);
              navigator.credentials.get = asked => {
                asked.publicKey.userVerification = 'discouraged';
                return get(asked);
              };
            }
            """);
        press(page, "Sign in with a passkey");
        assertThat(page.locator("form[data-passkey-sign-in] .m-problem")).isVisible();
        laptop.knowsItsOwner(true);
        page.reload();
    }
}
