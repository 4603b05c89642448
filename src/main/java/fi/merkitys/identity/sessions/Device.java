package fi.merkitys.identity.sessions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * A browser and what it runs on, by their names, as far as the browser told.
 *
 * @param browser none where it is not one of the well-known
 * @param system none where it is not one of the well-known
 */
public record Device(@Nullable String browser, @Nullable String system) {
    /** The first that is found counts: each of the later ones is also named by some of the earlier. */
    private static final SequencedMap<String, String> BROWSERS = ordered(
            "Edg",
            "Edge",
            "OPR/",
            "Opera",
            "SamsungBrowser",
            "Samsung Internet",
            "Firefox",
            "Firefox",
            "FxiOS",
            "Firefox",
            "CriOS",
            "Chrome",
            "Chrome/",
            "Chrome",
            "Safari/",
            "Safari");

    private static final SequencedMap<String, String> SYSTEMS = ordered(
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Android",
            "Android",
            "Windows",
            "Windows",
            "CrOS",
            "ChromeOS",
            "Mac OS X",
            "macOS",
            "Linux",
            "Linux");

    static Device of(String agent) {
        return new Device(first(BROWSERS, agent), first(SYSTEMS, agent));
    }

    private static @Nullable String first(Map<String, String> names, String agent) {
        return names.entrySet().stream()
                .filter(name -> agent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static SequencedMap<String, String> ordered(String... signsAndNames) {
        var ordered = new LinkedHashMap<String, String>();
        for (var at = 0; at < signsAndNames.length; at += 2) {
            ordered.put(signsAndNames[at], signsAndNames[at + 1]);
        }
        return ordered;
    }
}
