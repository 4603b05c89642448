package fi.merkitys.successes;

import fi.merkitys.identity.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One says what one wants of the wall. */
@Controller
class WishPages {
    private final Wishes wishes;

    WishPages(Wishes wishes) {
        this.wishes = wishes;
    }

    @GetMapping("/successes/wishes")
    ModelAndView form(@RequestParam(defaultValue = "false") boolean kept, Viewer viewer) {
        return new ModelAndView("successes/wishes")
                .addObject("wish", wishes.of(viewer.id()))
                .addObject("kept", kept);
    }

    @PostMapping("/successes/wishes")
    String keep(
            @RequestParam(defaultValue = "false") boolean screen,
            @RequestParam(defaultValue = "false") boolean digest,
            Viewer viewer) {
        wishes.keep(viewer.id(), new Wishes.Wish(screen, digest));
        return "redirect:/successes/wishes?kept=true";
    }
}
