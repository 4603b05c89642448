package fi.merkitys.shell;

import fi.merkitys.identity.CurrentViewer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Makes the chrome of a request. */
@Component
public class Chromes {
    private final Texts texts;
    private final Clock clock;
    private final CurrentViewer current;
    private final List<NavigationEntry> entries;
    private final List<QuickAct> acts;
    private final ResourceUrlProvider resources;
    private final ObjectProvider<Bell> bell;
    private final Map<String, String> fingerprinted = new ConcurrentHashMap<>();

    Chromes(
            Texts texts,
            Clock clock,
            CurrentViewer current,
            List<NavigationEntry> entries,
            List<QuickAct> acts,
            ResourceUrlProvider resources,
            ObjectProvider<Bell> bell) {
        this.texts = texts;
        this.clock = clock;
        this.current = current;
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
        this.acts =
                acts.stream().sorted(Comparator.comparingInt(QuickAct::order)).toList();
        this.resources = resources;
        this.bell = bell;
    }

    public Chrome of(HttpServletRequest request) {
        var viewer = current.of(request).orElse(null);
        return new Chrome(
                texts,
                Languages.of(request, viewer),
                clock,
                viewer,
                entries,
                acts,
                request.getRequestURI(),
                (CsrfToken) request.getAttribute(CsrfToken.class.getName()),
                this::fingerprint,
                bell.getIfAvailable());
    }

    private String fingerprint(String path) {
        return fingerprinted.computeIfAbsent(path, plain -> {
            var found = resources.getForLookupPath(plain);
            if (found == null) {
                throw new IllegalArgumentException("no asset " + plain);
            }
            return found;
        });
    }
}
