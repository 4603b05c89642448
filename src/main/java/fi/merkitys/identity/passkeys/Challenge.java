package fi.merkitys.identity.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.web.webauthn.api.Bytes;

/** What a device is asked to sign: random, for one answer, and not for long. */
record Challenge(String text, String what, Instant since) implements Serializable {
    private static final long serialVersionUID = 1;
    private static final String ATTRIBUTE = "passkey-challenge";
    static final Duration HOLDS = Duration.ofMinutes(5);

    static Bytes remember(String what, Instant now, HttpServletRequest request) {
        var bytes = Bytes.random();
        request.getSession(true).setAttribute(ATTRIBUTE, new Challenge(bytes.toBase64UrlString(), what, now));
        return bytes;
    }

    /** Gone with it. */
    static Optional<Bytes> take(String what, Instant now, HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof Challenge asked)) {
            return Optional.empty();
        }
        session.removeAttribute(ATTRIBUTE);
        return asked.what().equals(what) && asked.since().plus(HOLDS).isAfter(now)
                ? Optional.of(Bytes.fromBase64(asked.text()))
                : Optional.empty();
    }
}
