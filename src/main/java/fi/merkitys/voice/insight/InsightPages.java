package fi.merkitys.voice.insight;

import fi.merkitys.identity.Viewer;
import fi.merkitys.permissions.Data;
import fi.merkitys.permissions.Grain;
import fi.merkitys.shell.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What costs most, and what people and customers tell over time. */
@Controller("voiceInsightPages")
class InsightPages {
    private static final int MONTHS = 6;
    private static final int OBSTACLES = 50;

    private final ReadInsight read;
    private final Clock clock;

    InsightPages(ReadInsight read, Clock clock) {
        this.read = read;
        this.clock = clock;
    }

    @GetMapping("/voice/obstacles")
    ModelAndView obstacles() {
        return new ModelAndView("voice/obstacles").addObject("obstacles", read.obstacles(OBSTACLES));
    }

    @GetMapping("/voice/counts")
    ModelAndView counts(Viewer viewer) {
        if (Data.VOICE_COUNTS.seenBy(viewer) == Grain.NOTHING) {
            throw new NotFound();
        }
        var since = LocalDate.now(clock).withDayOfMonth(1).minusMonths(MONTHS - 1L);
        return new ModelAndView("voice/counts")
                .addObject("since", since)
                .addObject("teams", read.teams(since))
                .addObject("complaints", read.complaints(since));
    }
}
