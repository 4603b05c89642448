package fi.merkitys.feedback.freshness;

import fi.merkitys.identity.Viewer;
import fi.merkitys.permissions.Data;
import fi.merkitys.permissions.Grain;
import fi.merkitys.shell.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who waits for a word. */
@Controller
class FreshnessPages {
    private final ReadFreshness read;

    FreshnessPages(ReadFreshness read) {
        this.read = read;
    }

    @GetMapping("/feedback/freshness")
    ModelAndView freshness(Viewer viewer) {
        var people = read.of(viewer.id());
        if (people.isEmpty() && !Data.FEEDBACK_DAYS.seenBy(viewer).isAtLeast(Grain.COUNTS)) {
            throw new NotFound();
        }
        return new ModelAndView("feedback/freshness")
                .addObject("people", people)
                .addObject("reach", read.reach());
    }
}
