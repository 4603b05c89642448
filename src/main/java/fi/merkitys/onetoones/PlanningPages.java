package fi.merkitys.onetoones;

import fi.merkitys.identity.Viewer;
import fi.merkitys.people.Role;
import fi.merkitys.permissions.Data;
import fi.merkitys.shell.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A year of one-to-ones: said how, looked at, then planned in one go. */
@Controller
class PlanningPages {
    private final PlanOneToOnes plan;
    private final Clock clock;

    PlanningPages(PlanOneToOnes plan, Clock clock) {
        this.plan = plan;
        this.clock = clock;
    }

    @GetMapping("/one-to-one-planning")
    ModelAndView form(Viewer viewer) {
        check(viewer);
        return form(PlanningForm.usual(LocalDate.now(clock)), null, viewer);
    }

    /** Nothing is kept yet. */
    @PostMapping("/one-to-one-planning")
    ModelAndView preview(
            @RequestParam(defaultValue = "") String reach,
            @RequestParam(defaultValue = "") String rhythm,
            @RequestParam(defaultValue = "") String minutes,
            @RequestParam(defaultValue = "") String preparation,
            @RequestParam(defaultValue = "") String followUp,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            Viewer viewer) {
        check(viewer);
        var form = new PlanningForm(reachOf(reach, viewer), rhythm, minutes, preparation, followUp, from);
        var planning = form.planning();
        var problem = form.problem(LocalDate.now(clock));
        return problem != null || planning.isEmpty()
                ? wrong(form, problem, viewer)
                : preview(form, plan.propose(planning.get(), viewer.id()), false, viewer);
    }

    @PostMapping("/one-to-one-series")
    ModelAndView confirm(
            @RequestParam(defaultValue = "") String reach,
            @RequestParam(defaultValue = "") String rhythm,
            @RequestParam(defaultValue = "") String minutes,
            @RequestParam(defaultValue = "") String preparation,
            @RequestParam(defaultValue = "") String followUp,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(defaultValue = "") String fingerprint,
            Viewer viewer) {
        check(viewer);
        var form = new PlanningForm(reachOf(reach, viewer), rhythm, minutes, preparation, followUp, from);
        var planning = form.planning();
        var problem = form.problem(LocalDate.now(clock));
        if (problem != null || planning.isEmpty()) {
            return wrong(form, problem, viewer);
        }
        return switch (plan.confirm(planning.get(), fingerprint, viewer.id())) {
            case PlanOneToOnes.Planned any -> new ModelAndView("redirect:/one-to-ones");
            case PlanOneToOnes.ChangedMeanwhile changed -> preview(form, changed.now(), true, viewer);
        };
    }

    /** The next year as this one was, with one click on the first page. */
    @PostMapping("/one-to-one-series/renewal")
    ModelAndView renew(Viewer viewer) {
        check(viewer);
        plan.renew(viewer.id());
        return new ModelAndView("redirect:/one-to-ones");
    }

    /** Whoever leads supervisors plans for all of them. */
    private static String reachOf(String typed, Viewer viewer) {
        return viewer.is(Role.LEADER) ? typed : "direct";
    }

    private static void check(Viewer viewer) {
        if (!Data.ONE_TO_ONE_SERIES.isChangedBy(viewer)) {
            throw new NotFound();
        }
    }

    private ModelAndView wrong(PlanningForm form, @Nullable String problem, Viewer viewer) {
        var page = form(form, problem, viewer);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView form(PlanningForm form, @Nullable String problem, Viewer viewer) {
        return new ModelAndView("onetoones/planning")
                .addObject("form", form)
                .addObject("problem", problem)
                .addObject("leads", viewer.is(Role.LEADER));
    }

    private ModelAndView preview(PlanningForm form, ProposedYear year, boolean changed, Viewer viewer) {
        return new ModelAndView("onetoones/preview")
                .addObject("form", form)
                .addObject("year", year)
                .addObject("changed", changed)
                .addObject("own", viewer.id());
    }
}
