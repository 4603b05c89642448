package fi.merkitys.identity;

import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/**
 * Tells the log what was refused to whom, for those who watch over the installation: by numbers, never by name. However
 * much is tried, the log is not flooded: lines left out are counted.
 */
@Component
public class Refusals {
    private static final Logger log = LoggerFactory.getLogger(Refusals.class);
    private static final int OF_AN_ADDRESS = 30;
    private static final int OF_ALL = 600;
    private static final int ADDRESSES = 5_000;
    private static final int LONGEST_PATH = 200;
    private static final List<String> SECRET_AFTER = List.of("/links/", "/calendars/");
    /** Who came here, and when, is not for a log: it would tell who has a concern. */
    private static final List<String> NEVER_NOTED = List.of("/anonymous-concerns", "/concern");

    private final ConcurrentLruCache<String, Bucket> byAddress =
            new ConcurrentLruCache<>(ADDRESSES, address -> aMinute(OF_AN_ADDRESS));
    private final Bucket all = aMinute(OF_ALL);
    private final AtomicLong leftOut = new AtomicLong();

    private static Bucket aMinute(int lines) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(lines).refillGreedy(lines, Duration.ofMinutes(1)))
                .build();
    }

    public void note(String what, HttpServletRequest request) {
        if (NEVER_NOTED.stream().anyMatch(request.getRequestURI()::startsWith)) {
            return;
        }
        note(what + ": " + request.getMethod() + " " + path(request), who(), request.getRemoteAddr());
    }

    /** @param who a number, or nobody */
    public void note(String what, String who, String address) {
        if (!byAddress.get(address).tryConsume(1) || !all.tryConsume(1)) {
            leftOut.incrementAndGet();
            return;
        }
        var before = leftOut.getAndSet(0);
        log.info("refused: {}, by {} from {}{}", what, who, address, before == 0 ? "" : ", and " + before + " more");
    }

    private static String who() {
        var known = SecurityContextHolder.getContext().getAuthentication();
        if (known == null || known instanceof AnonymousAuthenticationToken) {
            return "nobody";
        }
        return known.getPrincipal() instanceof SignedIn person ? "person " + person.personId() : known.getName();
    }

    /** As it was sent, so on one line; what follows it in a link of a letter or of a calendar would open something. */
    private static String path(HttpServletRequest request) {
        var path = request.getRequestURI();
        return SECRET_AFTER.stream()
                .filter(path::startsWith)
                .findFirst()
                .map(begin -> begin + "…")
                .orElseGet(() -> path.substring(0, Math.min(path.length(), LONGEST_PATH)));
    }
}
