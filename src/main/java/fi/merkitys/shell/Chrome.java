package fi.merkitys.shell;

import fi.merkitys.identity.Viewer;
import gg.jte.Content;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/** What every page's frame knows: the wording, the viewer, where one is. Templates call it {@code c}. */
public final class Chrome extends Wording {
    private final @Nullable Viewer viewer;
    private final List<NavigationEntry> entries;
    private final List<QuickAct> acts;
    private final String path;
    private final @Nullable CsrfToken csrf;
    private final UnaryOperator<String> assets;
    private final @Nullable Bell bell;

    Chrome(
            Texts texts,
            Locale language,
            Clock clock,
            @Nullable Viewer viewer,
            List<NavigationEntry> entries,
            List<QuickAct> acts,
            String path,
            @Nullable CsrfToken csrf,
            UnaryOperator<String> assets,
            @Nullable Bell bell) {
        super(texts, language, clock);
        this.viewer = viewer;
        this.entries = entries;
        this.acts = acts;
        this.path = path;
        this.csrf = csrf;
        this.assets = assets;
        this.bell = bell;
    }

    public boolean signedIn() {
        return viewer != null;
    }

    public String viewerName() {
        return viewer == null ? "" : viewer.name();
    }

    /** How much there is that the viewer has not read; 100 stands for more than 99. */
    public int unread() {
        return viewer == null || bell == null ? 0 : bell.unread(viewer);
    }

    public long viewerId() {
        return viewer == null ? 0 : viewer.id().value();
    }

    @Nullable
    Locale chosenLanguage() {
        return viewer == null ? null : viewer.language();
    }

    public String theme() {
        return viewer == null ? "auto" : viewer.theme();
    }

    public List<NavigationEntry> navigation() {
        return viewer == null
                ? List.of()
                : entries.stream().filter(entry -> entry.visible().test(viewer)).toList();
    }

    /** What is one click away; not on its own page. */
    public List<QuickAct> acts() {
        return viewer == null
                ? List.of()
                : acts.stream()
                        .filter(act -> act.visible().test(viewer) && !path.equals(act.path()))
                        .toList();
    }

    public boolean isHere(NavigationEntry entry) {
        return entry.isAt(path);
    }

    public String path() {
        return path;
    }

    /** The fingerprinted address of a file below {@code assets/}, which may be kept for ever. */
    public String asset(String name) {
        return assets.apply("/assets/" + name);
    }

    /** The hidden field that every form carries. */
    public Content csrf() {
        return output -> {
            if (csrf != null) {
                output.writeContent("<input type=\"hidden\" name=\"" + csrf.getParameterName() + "\" value=\""
                        + csrf.getToken() + "\">");
            }
        };
    }

    /** For htmx requests that are not forms. */
    public String csrfHeaders() {
        return csrf == null ? "{}" : "{\"" + csrf.getHeaderName() + "\": \"" + csrf.getToken() + "\"}";
    }

    /** One or two letters to stand for a person. */
    public static String initials(String name) {
        var whole = name.strip();
        if (whole.isEmpty()) {
            return "?";
        }
        int last = whole.length();
        while (last > 0 && !Character.isWhitespace(whole.charAt(last - 1))) {
            last--;
        }
        var first = whole.substring(0, whole.offsetByCodePoints(0, 1));
        return last == 0 ? first : first + whole.substring(last, whole.offsetByCodePoints(last, 1));
    }
}
