package fi.merkitys.successes.screen;

import fi.merkitys.identity.Viewer;
import fi.merkitys.installation.OwnAddress;
import fi.merkitys.permissions.Data;
import fi.merkitys.shell.NotFound;
import fi.merkitys.shell.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which screens there are, for whoever hangs them up. */
@Controller
class ScreenPages {
    private final Screens screens;
    private final ScreenPlaces places;
    private final OwnAddress address;

    ScreenPages(Screens screens, ScreenPlaces places, OwnAddress address) {
        this.screens = screens;
        this.places = places;
        this.address = address;
    }

    @GetMapping("/successes/screens")
    ModelAndView all(Viewer viewer) {
        check(viewer);
        return page(new NewScreen("", "", supported(viewer).getLanguage(), Look.DARK.key(), null), null);
    }

    @PostMapping("/successes/screens")
    ModelAndView make(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String look,
            Viewer viewer,
            HttpServletRequest request) {
        check(viewer);
        var typed = NewScreen.typed(name, of, language, look);
        if (typed.problem() != null) {
            return page(typed, null);
        }
        if (!places.has(typed)) {
            throw new NotFound();
        }
        var secret = screens.make(typed, Texts.supported(Locale.of(language)), viewer.id());
        return page(
                new NewScreen("", "", typed.language(), typed.look(), null),
                address.of(request).orElse("") + "/screen/" + secret.text());
    }

    @PostMapping("/successes/screens/{id}/revocation")
    String revoke(@PathVariable long id, Viewer viewer) {
        check(viewer);
        if (!screens.revoke(id, viewer.id())) {
            throw new NotFound();
        }
        return "redirect:/successes/screens";
    }

    private ModelAndView page(NewScreen form, @Nullable String made) {
        var page = new ModelAndView("successes/screens");
        page.setStatus(form.problem() == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("screens", screens.all())
                .addObject("teams", places.teams())
                .addObject("sites", places.sites())
                .addObject("languages", Texts.LANGUAGES)
                .addObject("looks", Arrays.asList(Look.values()))
                .addObject("form", form)
                .addObject("made", made);
    }

    private static Locale supported(Viewer viewer) {
        var own = viewer.language();
        return own == null ? Locale.ENGLISH : Texts.supported(own);
    }

    private static void check(Viewer viewer) {
        if (!Data.SCREENS.isChangedBy(viewer)) {
            throw new NotFound();
        }
    }
}
