package fi.merkitys.shell;

import fi.merkitys.identity.Viewer;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which language a request is answered in: the profile's, else the one picked at the door, else the browser's. */
public final class Languages {
    public static final String COOKIE = "language";

    private Languages() {}

    static Locale of(HttpServletRequest request, @Nullable Viewer viewer) {
        if (viewer != null && viewer.language() != null) {
            return Texts.supported(viewer.language());
        }
        var remembered = remembered(request);
        if (viewer == null && remembered != null) {
            return Texts.supported(remembered);
        }
        var picked = picked(request);
        return picked != null ? Texts.supported(Locale.of(picked)) : browsers(request);
    }

    /** For the day on which the database cannot be asked. */
    static void remember(HttpServletRequest request, @Nullable Viewer viewer) {
        var session = request.getSession(false);
        if (viewer != null && session != null && !Objects.equals(session.getAttribute(COOKIE), viewer.language())) {
            session.setAttribute(COOKIE, viewer.language());
        }
    }

    private static @Nullable Locale remembered(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : (Locale) session.getAttribute(COOKIE);
    }

    private static @Nullable String picked(HttpServletRequest request) {
        var cookies = request.getCookies();
        for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
            if (cookie.getName().equals(COOKIE)) {
                return cookie.getValue();
            }
        }
        return null;
    }

    private static Locale browsers(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .filter(wanted -> Texts.LANGUAGES.stream()
                        .anyMatch(language -> language.getLanguage().equals(wanted.getLanguage())))
                .findFirst()
                .map(Texts::supported)
                .orElse(Locale.ENGLISH);
    }
}
