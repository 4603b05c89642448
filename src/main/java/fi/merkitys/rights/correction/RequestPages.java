package fi.merkitys.rights.correction;

import fi.merkitys.identity.Viewer;
import fi.merkitys.permissions.Data;
import fi.merkitys.permissions.Grain;
import fi.merkitys.shell.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** HR sees to it that everybody who asked for a correction has an answer in time. */
@Controller
class RequestPages {
    private static final int MOST = 200;

    private final AskedAndAnswered requests;
    private final Clock clock;

    RequestPages(AskedAndAnswered requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @GetMapping("/correction-requests")
    String all(Viewer viewer, Model model) {
        if (!Data.REQUESTS.seenBy(viewer).isAtLeast(Grain.FACT)) {
            throw new NotFound();
        }
        model.addAttribute("requests", requests.latest(MOST));
        model.addAttribute("today", LocalDate.now(clock));
        return "rights/requests";
    }
}
