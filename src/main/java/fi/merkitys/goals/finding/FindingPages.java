package fi.merkitys.goals.finding;

import fi.merkitys.audit.AuditTrail;
import fi.merkitys.audit.PersonalData;
import fi.merkitys.goals.GoalId;
import fi.merkitys.golive.Monitors;
import fi.merkitys.identity.Viewer;
import fi.merkitys.people.Deputies;
import fi.merkitys.people.PersonId;
import fi.merkitys.shell.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Monitors
@Controller
class FindingPages {
    private final Findings findings;
    private final AuditTrail trail;
    private final Deputies deputies;
    private final Clock clock;

    FindingPages(Findings findings, AuditTrail trail, Deputies deputies, Clock clock) {
        this.findings = findings;
        this.trail = trail;
        this.deputies = deputies;
        this.clock = clock;
    }

    @GetMapping("/goals/{id}")
    ModelAndView goal(@PathVariable long id, Viewer viewer) {
        return page(id, viewer, null, null);
    }

    /** The fragment for htmx; the whole page where there is no script. */
    @GetMapping("/goals/{id}/what-if")
    ModelAndView whatIf(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Double target,
            @RequestParam(required = false) @Nullable Double upTo,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Viewer viewer) {
        if (!fragment) {
            return page(id, viewer, target, upTo);
        }
        var whatIf = findings.whatIf(new GoalId(id), viewer, target, upTo).orElseThrow(NotFound::new);
        return new ModelAndView("goals/whatIfAnswer", "view", whatIf);
    }

    private ModelAndView page(long id, Viewer viewer, @Nullable Double target, @Nullable Double upTo) {
        var finding = findings.find(new GoalId(id), viewer).orElseThrow(NotFound::new);
        trail.looked(viewer, PersonalData.FIGURES, finding.named());
        return new ModelAndView("goals/finding", "view", finding)
                .addObject("whatIf", finding.whatIf(target, upTo))
                .addObject("standingIn", standingIn(viewer, finding.named()));
    }

    /** Where the goal is asked of people whom the viewer sees as a deputy. */
    private List<Deputies.Deputy> standingIn(Viewer viewer, List<PersonId> named) {
        var today = LocalDate.now(clock);
        return deputies.heldBy(viewer.id(), today).stream()
                .filter(one ->
                        !Collections.disjoint(named, deputies.reportsOf(new PersonId(one.supervisorId()), today)))
                .toList();
    }
}
