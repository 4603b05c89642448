package fi.merkitys.concerns.anonymous;

import fi.merkitys.identity.Secret;
import fi.merkitys.pictures.Pictures;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.ConcurrentLruCache;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * So often may anybody send something, and so much at once, before anything of it is read. No address is kept, nor told to
 * anybody: in the memory of this process stands a hash of it, with a secret that ends with the process.
 */
final class Calm extends OncePerRequestFilter {
    private static final int OF_ONE = 60;
    private static final int OF_ALL = 3_000;
    private static final int KNOWN = 5_000;
    private static final Duration WITHIN = Duration.ofMinutes(10);
    private static final long LARGEST = 3L * Pictures.LARGEST + 1_000_000;

    private final String secret = Secret.random().text();
    private final Bucket all = full(OF_ALL);
    private final ConcurrentLruCache<Integer, Bucket> byOne = new ConcurrentLruCache<>(KNOWN, any -> full(OF_ONE));

    private static Bucket full(int most) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, WITHIN))
                .build();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var one = (secret + request.getRemoteAddr()).hashCode();
        if (!byOne.get(one).tryConsume(1) || !all.tryConsume(1)) {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        } else if (request.getContentLengthLong() > LARGEST || isOfUnknownLength(request)) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else {
            chain.doFilter(request, response);
        }
    }

    /** A file has to say beforehand how large it is. */
    private static boolean isOfUnknownLength(HttpServletRequest request) {
        return request.getContentLengthLong() < 0
                && (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null
                        || request.getProtocol().startsWith("HTTP/2"));
    }
}
