package fi.merkitys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The administrator connects Slack, an agent connects herself, and thanks somebody from there: over the network. */
class SlackBrowserTest extends BrowserTest {
    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    private static final String WORDS = "You stayed until it was settled.";

    @Test
    void whoeverConnectedThemselvesThanksFromSlack() throws Exception {
        try (var administrator = visit("en").signInAs("Administrator");
                var agent = visit("en").signInAs("Agent");
                var stranger = visit("en")) {
            administrator.open("/webhooks/slack").page().locator("#secret").fill(SECRET);
            administrator.page().locator("main form.m-form button").click();
            assertThat(administrator.page().locator("form[action$=removal]")).isVisible();
            administrator.look("slack");
            administrator.open("/webhooks").look("webhooks");

            agent.open("/successes/slack")
                    .page()
                    .locator("main form.m-form button")
                    .click();
            var code = agent.page().locator(".m-note .m-secret").textContent();
            agent.look("slack-code");
            assertThat(says(code.replace("/kudos ", "")).body()).contains("ephemeral");
            agent.open("/successes/slack");
            assertThat(agent.page().locator("form[action$=removal]")).isVisible();

            assertThat(says(supervisor(stranger) + ": " + WORDS).statusCode()).isEqualTo(200);
            agent.open("/successes?of=told");
            assertThat(agent.page().locator(".m-success").first()).containsText(WORDS);

            assertThat(send("text=x", "v0=" + "0".repeat(64)).statusCode()).isEqualTo(401);
            administrator
                    .open("/webhooks/slack")
                    .page()
                    .locator("form[action$=removal] button")
                    .click();
            assertThat(says("anything").statusCode()).isEqualTo(404);
        }
    }

    private static String supervisor(Visit stranger) {
        var buttons = stranger.open("/sign-in").page().locator(".m-cast button");
        return buttons.filter(new Locator.FilterOptions().setHasText("Supervisor"))
                .first()
                .locator("strong")
                .textContent();
    }

    private static HttpResponse<String> says(String text) throws Exception {
        var body = "team_id=T1&user_id=U1&user_name=someone&command=%2Fkudos&text="
                + URLEncoder.encode(text, StandardCharsets.UTF_8);
        return send(body, null);
    }

    /** @param signature another than the right one, or none */
    private static HttpResponse<String> send(String body, @Nullable String signature)
            throws IOException, InterruptedException, GeneralSecurityException {
        var timestamp = Long.toString(Instant.now().getEpochSecond());
        try (var slack = HttpClient.newHttpClient()) {
            return slack.send(
                    HttpRequest.newBuilder(URI.create(RunningMerkitys.withDemo().url("/api/slack/commands")))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("X-Slack-Request-Timestamp", timestamp)
                            .header("X-Slack-Signature", signature == null ? signed(timestamp, body) : signature)
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    /** As Slack's documentation lays it out. */
    private static String signed(String timestamp, String body) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return "v0="
                + HexFormat.of()
                        .formatHex(mac.doFinal(("v0:" + timestamp + ":" + body).getBytes(StandardCharsets.UTF_8)));
    }
}
