package fi.merkitys.successes.screen;

import fi.merkitys.identity.Secret;
import fi.merkitys.installation.Organisation;
import fi.merkitys.installation.Organisations;
import fi.merkitys.shell.NotFound;
import fi.merkitys.shell.Texts;
import fi.merkitys.shell.Wording;
import fi.merkitys.successes.Place;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a device shows at the address that somebody gave it; nobody signs in there. */
@Controller
class ShownPages {
    private final Screens screens;
    private final Slides slides;
    private final Organisations organisations;
    private final Texts texts;
    private final Clock clock;

    ShownPages(Screens screens, Slides slides, Organisations organisations, Texts texts, Clock clock) {
        this.screens = screens;
        this.slides = slides;
        this.organisations = organisations;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/screen/{secret}")
    ModelAndView screen(@PathVariable String secret) {
        return turn("successes/screen", new Secret(secret), "")
                .addObject(
                        "organisation",
                        organisations.find().map(Organisation::name).orElse("Merkitys"));
    }

    /** The next one alone, in the place of the one before. */
    @GetMapping("/screen/{secret}/turn")
    ModelAndView next(@PathVariable String secret, @RequestParam(defaultValue = "") String after) {
        return turn("successes/screenSlide", new Secret(secret), after);
    }

    private ModelAndView turn(String view, Secret secret, String after) {
        var screen = screens.open(secret).orElseThrow(NotFound::new);
        var slide = slides.next(secret, screen.language(), Place.of(after).orElse(null));
        var page = new ModelAndView(view)
                .addObject("w", new Wording(texts, screen.language(), clock))
                .addObject("slide", slide.orElse(null));
        return view.endsWith("Slide") ? page : page.addObject("look", screen.look());
    }
}
