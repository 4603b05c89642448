package fi.merkitys.successes.rhythm;

import fi.merkitys.audit.AuditTrail;
import fi.merkitys.audit.PersonalData;
import fi.merkitys.identity.Viewer;
import fi.merkitys.permissions.Data;
import fi.merkitys.permissions.Grain;
import fi.merkitys.shell.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who is thanked, how often, and whether it is shared fairly. */
@Controller
class RhythmPages {
    private final ReadRhythm read;
    private final AuditTrail trail;
    private final Clock clock;

    RhythmPages(ReadRhythm read, AuditTrail trail, Clock clock) {
        this.read = read;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping("/successes/rhythm")
    ModelAndView rhythm(Viewer viewer, @RequestParam(defaultValue = "0") int from) {
        var people = read.ofReports(viewer.id());
        if (people.isEmpty() && !Data.RECOGNITION_RHYTHM.seenBy(viewer).isAtLeast(Grain.AGGREGATE)) {
            throw new NotFound();
        }
        trail.looked(
                viewer,
                PersonalData.RECOGNITION,
                people.stream().map(Rhythm::person).toList());
        return new ModelAndView("successes/rhythm").addObject("v", view(people, read.ofUnits(), from));
    }

    private RhythmView view(List<Rhythm> people, List<Unit> units, int from) {
        var first = Math.clamp(from, 0, units.size());
        return new RhythmView(
                LocalDate.now(clock),
                read.gaps(),
                people,
                people.isEmpty() ? null : read.together(people),
                units.subList(first, Math.min(first + RhythmView.UNITS_SHOWN, units.size())),
                first,
                units.size(),
                units.stream()
                        .filter(unit -> unit.group().finding() != Group.Finding.STEADY)
                        .count());
    }
}
