package fi.merkitys.onetoones.kinds;

import fi.merkitys.identity.Viewer;
import fi.merkitys.onetoones.PlanMeeting;
import fi.merkitys.onetoones.templates.Templates;
import fi.merkitys.people.PersonId;
import fi.merkitys.permissions.Data;
import fi.merkitys.shell.Chromes;
import fi.merkitys.shell.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One talk with one of one's own people, whatever it is about. */
@Controller
class PlanTalkPages {
    private final PlanTalk plan;
    private final Templates templates;
    private final Chromes chromes;

    PlanTalkPages(PlanTalk plan, Templates templates, Chromes chromes) {
        this.plan = plan;
        this.templates = templates;
        this.chromes = chromes;
    }

    @GetMapping("/one-to-ones/new")
    ModelAndView form(
            @RequestParam(defaultValue = "0") long person,
            @RequestParam(defaultValue = "") String template,
            Viewer viewer,
            HttpServletRequest request) {
        check(viewer);
        var kind = TalkKind.of(template).orElse(TalkKind.EXPECTATIONS);
        var whom = own(person, viewer);
        var at = plan.proposal(whom, kind, viewer);
        return page(new PlanTalkForm(whom, kind, at.toLocalDate(), at.toLocalTime(), null, null), viewer, request);
    }

    @PostMapping("/one-to-ones")
    ModelAndView plan(
            @RequestParam(defaultValue = "0") long person,
            @RequestParam(defaultValue = "") String template,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable LocalTime time,
            Viewer viewer,
            HttpServletRequest request) {
        check(viewer);
        var kind = TalkKind.of(template);
        var whom = own(person, viewer);
        var form = new PlanTalkForm(whom, kind.orElse(TalkKind.EXPECTATIONS), day, time, null, null);
        var at = form.at();
        if (whom == null || kind.isEmpty()) {
            return page(form.wrong("onetoones.once.problem.whom", null), viewer, request);
        }
        if (at == null) {
            return page(form.wrong("onetoones.problem.when", null), viewer, request);
        }
        return switch (plan.with(whom, kind.get(), at, viewer)) {
            case PlanMeeting.Planned planned ->
                new ModelAndView("redirect:" + planned.meeting().path());
            case PlanMeeting.Refused why -> page(form.wrong(why.words(), why.proposal()), viewer, request);
        };
    }

    private @Nullable PersonId own(long typed, Viewer viewer) {
        var person = new PersonId(typed);
        return plan.isOwn(person, viewer) ? person : null;
    }

    private ModelAndView page(PlanTalkForm form, Viewer viewer, HttpServletRequest request) {
        var page = new ModelAndView("onetoones/new")
                .addObject("form", form)
                .addObject("people", plan.people(viewer))
                .addObject("names", templates.names(chromes.of(request).language()));
        page.setStatus(form.problem() == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static void check(Viewer viewer) {
        if (!Data.ONE_TO_ONE_SERIES.isChangedBy(viewer)) {
            throw new NotFound();
        }
    }
}
