package fi.merkitys.golive;

import fi.merkitys.identity.Viewer;
import fi.merkitys.permissions.Data;
import fi.merkitys.shell.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Everybody may read what was agreed before their figures were used; HR and the administrator write it down. */
@Controller
class GoLivePages {
    private final GoLive goLive;
    private final Checklists checklists;
    private final Clock clock;

    GoLivePages(GoLive goLive, Checklists checklists, Clock clock) {
        this.goLive = goLive;
        this.checklists = checklists;
        this.clock = clock;
    }

    @GetMapping("/go-live")
    ModelAndView read(Viewer viewer) {
        return new ModelAndView("golive/read")
                .addObject("state", goLive.state())
                .addObject("signed", checklists.find().orElse(null))
                .addObject("withdrawn", checklists.withdrawn().orElse(null))
                .addObject("mayFill", mayFill(viewer));
    }

    @GetMapping("/go-live/checklist")
    ModelAndView form(Viewer viewer) {
        check(viewer);
        return form(ChecklistForm.of(
                checklists.last().map(Checklists.Signed::checklist).orElse(null)));
    }

    @PostMapping("/go-live/checklist")
    ModelAndView fillIn(@RequestParam Map<String, String> parameters, Viewer viewer) {
        check(viewer);
        var form = ChecklistForm.typed(parameters);
        var checklist = form.checklist(LocalDate.now(clock));
        if (checklist == null) {
            return form(form);
        }
        checklists.fillIn(checklist, viewer.id());
        return new ModelAndView("redirect:/go-live");
    }

    @PostMapping("/go-live/withdrawal")
    ModelAndView withdraw(@RequestParam(defaultValue = "") String why, Viewer viewer) {
        check(viewer);
        if (why.isBlank()) {
            return problem(read(viewer), "golive.problem.missing");
        }
        checklists.withdraw(why.replace("\0", "").strip(), viewer.id());
        return new ModelAndView("redirect:/go-live");
    }

    private static ModelAndView problem(ModelAndView page, @Nullable String problem) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("problem", problem);
    }

    private static ModelAndView form(ChecklistForm form) {
        var page = new ModelAndView("golive/form", "form", form);
        page.setStatus(form.hasProblems() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return page;
    }

    private static void check(Viewer viewer) {
        if (!mayFill(viewer)) {
            throw new NotFound();
        }
    }

    private static boolean mayFill(Viewer viewer) {
        return Data.GO_LIVE.isChangedBy(viewer);
    }
}
