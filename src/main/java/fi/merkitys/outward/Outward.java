package fi.merkitys.outward;

import jakarta.annotation.PreDestroy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks an address elsewhere that somebody gave: by https alone, on the public internet alone, without following where it
 * sends on to. The name is looked up once, and the connection goes to what was found then, so that a name cannot mean
 * another address a moment later. No proxy of the environment is used, which would look the name up for itself.
 */
@Component
public class Outward {
    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final int PIECE = 1 << 14;

    private final CloseableHttpClient client;
    private final Duration longest;
    private final ScheduledExecutorService patience = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("outward").factory());

    Outward() {
        this(PublicAddresses::contains, null, SILENCE);
    }

    /**
     * @param trust whom to trust instead of the usual authorities
     * @param silence how long to wait for a word; the whole answer may take twice as long
     */
    Outward(Predicate<InetAddress> allowed, @Nullable DefaultClientTlsStrategy trust, Duration silence) {
        longest = silence.multipliedBy(2);
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new OnlyAllowed(allowed))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(CONNECTING))
                        .setSocketTimeout(Timeout.of(silence))
                        .build());
        if (trust != null) {
            connections.setTlsSocketStrategy(trust);
        }
        client = HttpClients.custom()
                .setConnectionManager(connections.build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(CONNECTING))
                        .setResponseTimeout(Timeout.of(silence))
                        .setRedirectsEnabled(false)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .setUserAgent("Merkitys")
                .build();
    }

    /** The address as something that can be asked; nothing where it is none of the encrypted web. */
    public static Optional<URI> understood(String address) {
        // What calendars give out for subscribing is the same by another name.
        var text = address.strip().replaceFirst("^(?i:webcals?)://", "https://");
        try {
            var uri = new URI(text);
            var fine = "https".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && (uri.getPort() == -1 || uri.getPort() == 443 || uri.getPort() >= 1024);
            return fine ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** @param etag of what is known already, or none */
    public Answer get(URI address, @Nullable String etag, int mostBytes) {
        var request = new HttpGet(address);
        if (etag != null) {
            request.setHeader(HttpHeaders.IF_NONE_MATCH, etag);
        }
        return ask(request, mostBytes);
    }

    public Answer post(URI address, String json, int mostBytes) {
        return post(address, json, Map.of(), mostBytes);
    }

    /** @param headers what goes along with it */
    public Answer post(URI address, String json, Map<String, String> headers, int mostBytes) {
        var request = new HttpPost(address);
        headers.forEach(request::setHeader);
        request.setEntity(new StringEntity(json, ContentType.create("application/json", StandardCharsets.UTF_8)));
        return ask(request, mostBytes);
    }

    private Answer ask(HttpUriRequestBase request, int mostBytes) {
        if (understood(request.getRequestUri().isEmpty() ? "" : uri(request)).isEmpty()) {
            return new Answer.Problem(Answer.Why.NOT_HTTPS);
        }
        var end = patience.schedule(request::cancel, longest.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, response -> read(response, mostBytes));
        } catch (NotAllowed e) {
            return new Answer.Problem(Answer.Why.NOT_PUBLIC);
        } catch (UnknownHostException e) {
            return new Answer.Problem(Answer.Why.UNKNOWN_HOST);
        } catch (IOException e) {
            return new Answer.Problem(
                    request.isCancelled() || e instanceof java.io.InterruptedIOException
                            ? Answer.Why.TOO_SLOW
                            : Answer.Why.UNREACHABLE);
        } finally {
            end.cancel(false);
        }
    }

    private static String uri(HttpUriRequestBase request) {
        try {
            return request.getUri().toString();
        } catch (URISyntaxException e) {
            return "";
        }
    }

    private static Answer read(ClassicHttpResponse response, int mostBytes) throws IOException {
        int code = response.getCode();
        if (code == 304) {
            return new Answer.Unchanged();
        }
        if (code >= 300 && code < 400) {
            return new Answer.Problem(Answer.Why.ELSEWHERE);
        }
        if (code >= 400) {
            var passes = code >= 500 || code == 408 || code == 429;
            return new Answer.Problem(passes ? Answer.Why.BROKEN : Answer.Why.REFUSED);
        }
        var body = new ByteArrayOutputStream();
        var entity = response.getEntity();
        if (entity != null) {
            try (var content = entity.getContent()) {
                var piece = new byte[PIECE];
                for (int got = content.read(piece); got >= 0; got = content.read(piece)) {
                    if (body.size() + got > mostBytes) {
                        // Nobody reads the rest of it.
                        response.close();
                        return new Answer.Problem(Answer.Why.TOO_LARGE);
                    }
                    body.write(piece, 0, got);
                }
            }
        }
        return new Answer.Content(
                body.toByteArray(),
                Optional.ofNullable(response.getFirstHeader(HttpHeaders.ETAG))
                        .map(Header::getValue)
                        .orElse(null));
    }

    @PreDestroy
    void close() throws IOException {
        patience.shutdownNow();
        client.close();
    }

    /** Every address that a name has must be allowed: nobody is led to the one that is not. */
    private record OnlyAllowed(Predicate<InetAddress> allowed) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            var found = InetAddress.getAllByName(host);
            if (!Arrays.stream(found).allMatch(allowed)) {
                throw new NotAllowed(host);
            }
            return found;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    private static final class NotAllowed extends UnknownHostException {
        private static final long serialVersionUID = 1;

        NotAllowed(String host) {
            super(host);
        }
    }
}
