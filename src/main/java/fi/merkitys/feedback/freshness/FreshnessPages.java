package fi.merkitys.feedback.freshness;

import fi.merkitys.identity.Viewer;
import fi.merkitys.permissions.Data;
import fi.merkitys.permissions.Grain;
import fi.merkitys.shell.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who waits for a word. */
@Controller
class FreshnessPages {
    private final ReadFreshness read;
    private final Clock clock;

    FreshnessPages(ReadFreshness read, Clock clock) {
        this.read = read;
        this.clock = clock;
    }

    @GetMapping("/feedback/freshness")
    ModelAndView freshness(Viewer viewer) {
        var people = read.of(viewer);
        if (people.isEmpty() && !Data.FEEDBACK_DAYS.seenBy(viewer).isAtLeast(Grain.COUNTS)) {
            throw new NotFound();
        }
        return new ModelAndView("feedback/freshness")
                .addObject("people", people)
                .addObject("reach", read.reach())
                .addObject("today", LocalDate.now(clock));
    }
}
