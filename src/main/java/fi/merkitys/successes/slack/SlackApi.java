package fi.merkitys.successes.slack;

import fi.merkitys.shell.NotFound;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where Slack sends its command. It has no token: it signs what it sends. */
@RestController
@Hidden
class SlackApi {
    private static final int LONGEST = 1 << 15;
    private final Slack slack;
    private final GiveBySlack give;
    private final Clock clock;

    SlackApi(Slack slack, GiveBySlack give, Clock clock) {
        this.slack = slack;
        this.give = give;
        this.clock = clock;
    }

    /** The body is read as it came: what is signed is its bytes. */
    @PostMapping("/api/slack/commands")
    ResponseEntity<Map<String, String>> command(
            @RequestHeader(name = "X-Slack-Request-Timestamp", defaultValue = "") String timestamp,
            @RequestHeader(name = "X-Slack-Signature", defaultValue = "") String signature,
            HttpServletRequest request)
            throws IOException {
        var secret = slack.secret().orElseThrow(NotFound::new);
        var body = request.getInputStream().readNBytes(LONGEST);
        if (!SlackSignature.holds(secret, timestamp, body, signature, clock.instant()) || !slack.isFirst(signature)) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        var command = Command.of(new String(body, StandardCharsets.UTF_8));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("response_type", "ephemeral", "text", give.answer(command)));
    }
}
