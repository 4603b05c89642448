package fi.merkitys.shell;

import fi.merkitys.identity.Viewer;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which language a request is answered in: the profile's, else the one picked at the door, else the browser's. */
public final class Languages {
    private static final String COOKIE = "language";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private Languages() {}

    static Locale of(HttpServletRequest request, @Nullable Viewer viewer) {
        if (viewer != null && viewer.language() != null) {
            return Texts.supported(viewer.language());
        }
        var picked = picked(request);
        return picked != null ? Texts.supported(Locale.of(picked)) : browsers(request);
    }

    /** For the door, and for the day on which the database cannot be asked. */
    static void remember(HttpServletRequest request, HttpServletResponse response, @Nullable Locale chosen) {
        if (chosen != null && !chosen.getLanguage().equals(picked(request))) {
            response.addCookie(cookie(chosen.getLanguage(), request.isSecure()));
        }
    }

    /** Which language was chosen, as the browser keeps it. */
    public static Cookie cookie(String language, boolean secure) {
        var cookie = new Cookie(COOKIE, language);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) REMEMBERED.toSeconds());
        return cookie;
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
