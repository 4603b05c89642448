package fi.merkitys.successes.patterns;

import fi.merkitys.audit.AuditTrail;
import fi.merkitys.audit.PersonalData;
import fi.merkitys.identity.Viewer;
import fi.merkitys.permissions.Data;
import fi.merkitys.permissions.Grain;
import fi.merkitys.shell.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class PatternPages {
    private final Pairs pairs;
    private final AuditTrail trail;
    private final Clock clock;

    PatternPages(Pairs pairs, AuditTrail trail, Clock clock) {
        this.pairs = pairs;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping("/successes/patterns")
    ModelAndView patterns(Viewer viewer) {
        if (Data.RECOGNITION_PATTERNS.seenBy(viewer) != Grain.VALUE) {
            throw new NotFound();
        }
        var found = pairs.lately();
        trail.looked(
                viewer,
                PersonalData.RECOGNITION,
                found.stream()
                        .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                        .distinct()
                        .toList());
        return new ModelAndView("successes/patterns")
                .addObject("pairs", found)
                .addObject("since", LocalDate.now(clock).minus(Pairs.LOOKED_AT));
    }
}
