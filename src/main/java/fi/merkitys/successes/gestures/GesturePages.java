package fi.merkitys.successes.gestures;

import fi.merkitys.identity.Viewer;
import fi.merkitys.people.PersonId;
import fi.merkitys.permissions.Data;
import fi.merkitys.shell.NotFound;
import fi.merkitys.shell.Texts;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Thanking in person: whom, how, done. */
@Controller
class GesturePages {
    private static final int LATELY = 10;
    private static final int DONE = 20;
    private final Gestures gestures;
    private final ThankInPerson thank;
    private final Texts texts;

    GesturePages(Gestures gestures, ThankInPerson thank, Texts texts) {
        this.gestures = gestures;
        this.thank = thank;
        this.texts = texts;
    }

    @GetMapping("/successes/gestures")
    ModelAndView list(@RequestParam(defaultValue = "") String done, Viewer viewer) {
        var prompts = gestures.promptsFor(viewer.id());
        // Who coaches sees the page while they stand in for somebody.
        if (prompts.isEmpty() && !Data.GESTURES.isChangedBy(viewer)) {
            throw new NotFound();
        }
        return new ModelAndView("successes/gestures/list")
                .addObject("prompts", prompts)
                .addObject("lately", gestures.latelyOf(viewer.id(), LATELY))
                .addObject("thanked", gestures.doneBy(viewer.id(), thank.fresh(), DONE))
                .addObject("done", done);
    }

    @PostMapping("/successes/gestures/{person}/thanks")
    ModelAndView thank(@PathVariable long person, @RequestParam(defaultValue = "visit") String means, Viewer viewer) {
        return shown(
                thank.done(viewer.id(), new PersonId(person), Means.of(means).orElse(Means.VISIT)), "thanked");
    }

    @PostMapping("/successes/gestures/{person}/thanks/removal")
    ModelAndView takeBack(@PathVariable long person, Viewer viewer) {
        return shown(thank.takeBack(viewer.id(), new PersonId(person)), "takenBack");
    }

    @PostMapping("/successes/gestures/{person}/postponement")
    ModelAndView later(@PathVariable long person, Viewer viewer) {
        return shown(thank.later(viewer.id(), new PersonId(person)), "later");
    }

    @PostMapping("/successes/{id}/outstanding")
    ModelAndView outstanding(@PathVariable long id, Viewer viewer) {
        return shown(thank.outstanding(viewer.id(), id), "outstanding");
    }

    private static ModelAndView shown(boolean there, String done) {
        if (!there) {
            throw new NotFound();
        }
        return new ModelAndView("redirect:/successes/gestures?done=" + done);
    }

    /** To print on both sides, fold, and write in by hand. */
    @GetMapping("/successes/gestures/{person}/card")
    ResponseEntity<byte[]> card(@PathVariable long person, Viewer viewer, Locale reader) throws IOException {
        var led = gestures.led(new PersonId(person), viewer.id()).orElseThrow(NotFound::new);
        var language = led.language() == null ? Texts.supported(reader) : Texts.supported(Locale.of(led.language()));
        var words = gestures.wordsFor(new PersonId(person), viewer.id()).orElse("");
        var card = new Card(
                texts.get(language, "gestures.card.thanks"),
                led.name(),
                words.isEmpty() ? "" : texts.get(language, "gestures.card.said"),
                words,
                viewer.name());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("card-" + person + ".pdf")
                                .build()
                                .toString())
                .body(card.pdf());
    }
}
