package fi.merkitys.shell;

import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.PathContainer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.ConcurrentLruCache;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * So much may one person, or one token, search, take along and ask by script: more than anybody does by hand or a sound
 * script needs, less than it takes to carry the whole away at once. On each node for itself; what must hold on all of
 * them together, such as tries of passwords, is counted in the database.
 */
@Configuration(proxyBeanMethods = false)
class Pace implements WebMvcConfigurer, HandlerInterceptor {
    private static final int ASKERS = 10_000;

    /** What is limited together. A new search or download has its path here. */
    enum Kind {
        SEARCH(
                300,
                Duration.ofMinutes(1),
                "/people",
                "/instructions",
                "/palette",
                "/contact-sources/*/agents/candidates"),
        DOWNLOAD(
                60,
                Duration.ofMinutes(10),
                "/people.csv",
                "/successes.csv",
                "/instructions.csv",
                "/concern-register.csv",
                "/my-data.json",
                "/my-data.zip",
                "/contact-imports/*/quarantine",
                "/record-of-processing.md",
                "/impact-assessment.md"),
        SCRIPT(1_200, Duration.ofMinutes(1), "/api/**", "/scim/**");

        private final int most;
        private final Duration within;

        @SuppressWarnings("ImmutableEnumChecker") // made once, handed to nobody
        private final List<PathPattern> paths;

        Kind(int most, Duration within, String... paths) {
            this.most = most;
            this.within = within;
            this.paths = Arrays.stream(paths)
                    .map(PathPatternParser.defaultInstance::parse)
                    .toList();
        }

        private Bucket full() {
            return Bucket.builder()
                    .addLimit(limit -> limit.capacity(most).refillGreedy(most, within))
                    .build();
        }

        private boolean isMeant(HttpServletRequest request) {
            var path = PathContainer.parsePath(request.getRequestURI());
            return (this != SEARCH || request.getQueryString() != null)
                    && paths.stream().anyMatch(pattern -> pattern.matches(path));
        }
    }

    private record Asker(String who, Kind what) {}

    private final ConcurrentLruCache<Asker, Bucket> buckets =
            new ConcurrentLruCache<>(ASKERS, asker -> asker.what().full());

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/assets/**", "/error");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var known = SecurityContextHolder.getContext().getAuthentication();
        if (known != null) {
            for (var kind : Kind.values()) {
                if (kind.isMeant(request)) {
                    take(new Asker(known.getName(), kind));
                }
            }
        }
        return true;
    }

    private void take(Asker asker) {
        var probe = buckets.get(asker).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooOften(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }
}
