package fi.merkitys.entrance;

import fi.merkitys.identity.Accounts;
import fi.merkitys.identity.Viewer;
import fi.merkitys.shell.Languages;
import fi.merkitys.shell.NotFound;
import fi.merkitys.shell.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own language and theme; at the door the language alone. */
@Controller
class PreferencePages {
    private static final Set<String> THEMES = Set.of("auto", "light", "dark");
    /** Where somebody may come back to; nobody is sent anywhere else by a link. */
    private static final Pattern PAGES_AT_THE_DOOR = Pattern.compile(
            "/(sign-in|password-reset|second-factor|first-administrator|sign-in/refusals/[a-z-]+|links/[A-Za-z0-9_-]+)");

    private final Accounts accounts;

    PreferencePages(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/languages/{language}")
    String pick(
            @PathVariable String language,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.addCookie(Languages.cookie(supported(language), request.isSecure()));
        return "redirect:" + (PAGES_AT_THE_DOOR.matcher(back).matches() ? back : "/sign-in");
    }

    @GetMapping("/preferences")
    String form() {
        return "entrance/preferences";
    }

    @PostMapping("/preferences")
    String change(@RequestParam String language, @RequestParam String theme, Viewer viewer) {
        if (!THEMES.contains(theme)) {
            throw new NotFound();
        }
        accounts.prefer(viewer.id(), supported(language), theme);
        return "redirect:/preferences";
    }

    private static String supported(String language) {
        if (Texts.LANGUAGES.stream().noneMatch(known -> known.getLanguage().equals(language))) {
            throw new NotFound();
        }
        return Locale.of(language).getLanguage();
    }
}
