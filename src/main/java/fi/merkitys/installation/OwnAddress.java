package fi.merkitys.installation;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Under which address people come here. It is {@code MERKITYS_URL}; what a request says is believed only on the machine
 * itself, because anybody may say anything.
 */
@Component
public class OwnAddress {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private final Installation installation;

    OwnAddress(Installation installation) {
        this.installation = installation;
    }

    /** Without a slash at its end; none where it was not configured and this is not the machine itself. */
    public Optional<String> of(HttpServletRequest request) {
        var configured = installation.url();
        if (configured != null && !configured.toString().isBlank()) {
            return Optional.of(configured.toString().replaceAll("/+$", ""));
        }
        return THIS_MACHINE.contains(request.getServerName())
                ? Optional.of(UriComponentsBuilder.newInstance()
                        .scheme(request.getScheme())
                        .host(request.getServerName())
                        .port(request.getServerPort())
                        .toUriString())
                : Optional.empty();
    }

    /** The address's scheme, host and port, as browsers name where a page comes from. */
    public Optional<String> origin(HttpServletRequest request) {
        return of(request).map(URI::create).map(address -> {
            var port = address.getPort();
            var standard = port == -1
                    || ("https".equals(address.getScheme()) && port == 443)
                    || ("http".equals(address.getScheme()) && port == 80);
            return address.getScheme() + "://" + address.getHost() + (standard ? "" : ":" + port);
        });
    }
}
