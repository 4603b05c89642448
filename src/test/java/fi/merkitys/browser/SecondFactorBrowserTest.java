package fi.merkitys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fi.merkitys.browser.Hands.press;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigInteger;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Petri sets up two-step sign-in and comes in with it. */
class SecondFactorBrowserTest extends BrowserTest {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BYTES = 20;

    @Override
    Visit visit(String language) {
        return visit(RunningMerkitys.emptyFor("second-factor"), language);
    }

    @Test
    void petriSetsItUpAndComesInWithARecoveryCode() throws Exception {
        String recoveryCode;
        try (var visit = visit("en")) {
            Hands.begin(visit);
            var page = visit.open("/account/second-factor")
                    .look("second-factor-set-up")
                    .page();
            var code = code(page.locator(".m-secret").textContent());
            page.locator("#code").fill(code);
            press(page, "Switch on");
            assertThat(page.locator(".m-codes li")).hasCount(10);
            recoveryCode = page.locator(".m-codes code").first().textContent();
            visit.look("recovery-codes").open("/account/second-factor").look("second-factor-on");
            visit.open("/account").look("account-second-factor");
            press(visit.page(), "Sign out everywhere");
        }
        try (var visit = visit("fi")) {
            Hands.signIn(visit, "petri@testi.example");
            var page = visit.look("second-factor").page();
            page.locator("#code").fill("000000");
            press(page, "Kirjaudu sisään");
            assertThat(page.locator("#code-problem")).containsText("Koodi ei ole oikein");
            page.locator("#code").fill(recoveryCode);
            press(page, "Kirjaudu sisään");
            assertThat(page.getByRole(AriaRole.HEADING).first()).containsText("Petri");
        }
    }

    static String code(String base32) throws Exception {
        var number = base32.replace(" ", "")
                .chars()
                .mapToObj(letter -> BigInteger.valueOf(LETTERS.indexOf(letter)))
                .reduce(BigInteger.ZERO, (sum, digit) -> sum.shiftLeft(5).add(digit));
        var secret = new byte[BYTES];
        for (var at = BYTES - 1; at >= 0; at--) {
            secret[at] = number.byteValue();
            number = number.shiftRight(8);
        }
        return new TimeBasedOneTimePasswordGenerator()
                .generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), Instant.now());
    }
}
