package fi.merkitys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fi.merkitys.browser.Hands.press;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Petri invites Aino, who chooses a password, forgets it, and gets a new one. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LettersBrowserTest extends BrowserTest {
    private static final Pattern LINK = Pattern.compile("https://merkitys\\.testi\\.example(/links/[A-Za-z0-9_-]+)");
    private static final long PATIENCE = 90_000;
    private static final String PETRI = "petri@testi.example";
    private static final String AINO = "aino@testi.example";
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeAll
    void begin() {
        server.start();
        try (var visit = visit("en")) {
            Hands.begin(visit);
            var page = visit.open("/people/new").page();
            page.locator("#name").fill("Aino Laine");
            page.locator("#email").fill(AINO);
            page.locator("main form button[type=submit]").last().click();
            assertThat(page.locator("h1")).hasText("Aino Laine");
        }
    }

    @AfterAll
    void stop() {
        server.stop();
    }

    @Override
    Visit visit(String language) {
        return visit(
                RunningMerkitys.emptyFor(
                        "letters",
                        "--merkitys.url=https://merkitys.testi.example",
                        "--merkitys.mail.host=127.0.0.1",
                        "--merkitys.mail.port=" + server.getSmtp().getPort(),
                        "--merkitys.mail.from=merkitys@testi.example",
                        "--merkitys.mail.starttls=false"),
                language);
    }

    /** Where the link of the newest letter leads. */
    private String link(int letters) throws Exception {
        org.assertj.core.api.Assertions.assertThat(server.waitForIncomingEmail(PATIENCE, letters))
                .isTrue();
        var whole = com.icegreen.greenmail.util.GreenMailUtil.getBody(server.getReceivedMessages()[letters - 1])
                .replace("=\r\n", "")
                .replace("=3D", "=");
        var found = LINK.matcher(whole);
        org.assertj.core.api.Assertions.assertThat(found.find()).as(whole).isTrue();
        return found.group(1);
    }

    @Test
    @Order(1)
    void petriInvitesEverybodyAndAinoChoosesAPassword() throws Exception {
        try (var visit = visit("en")) {
            Hands.signIn(visit, PETRI);
            visit.open("/mail").look("mail");
            var page = visit.open("/invitations").look("invitations").page();
            press(page, "Invite this person");
            assertThat(page.getByText("One invitation has not been used yet.")).isVisible();
        }
        try (var visit = visit("fi")) {
            var page = visit.open(link(1)).look("link").page();
            page.locator("#password").fill(Hands.PASSWORD);
            press(page, "Tallenna ja siirry sisään");
            assertThat(page.locator(".m-me")).containsText("Aino Laine");
        }
    }

    @Test
    @Order(2)
    void ainoForgetsItAndGetsANewOne() throws Exception {
        try (var visit = visit("lt")) {
            var page = visit.open("/sign-in").page();
            page.getByText("Pamiršote slaptažodį?").click();
            visit.look("password-reset");
            page.locator("#email").fill(AINO);
            press(page, "Siųsti nuorodą");
            assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.STATUS))
                    .isVisible();
            page = visit.open(link(2)).page();
            page.locator("#password").fill("quite another sentence");
            press(page, "Išsaugoti ir įeiti");
            assertThat(page.locator(".m-me")).containsText("Aino Laine");
        }
        try (var visit = visit("en")) {
            Hands.signIn(visit, AINO);
            assertThat(visit.page().getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                    .isVisible();
        }
    }
}
