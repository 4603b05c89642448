package fi.merkitys.rights.retention;

import fi.merkitys.identity.Viewer;
import fi.merkitys.permissions.Data;
import fi.merkitys.shell.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How long what is kept, what the last night deleted, and another period with its reason. */
@Controller
class RetentionPages {
    private final Periods periods;
    private final RetentionRuns runs;

    RetentionPages(Periods periods, RetentionRuns runs) {
        this.periods = periods;
        this.runs = runs;
    }

    @GetMapping("/retention")
    ModelAndView all(Viewer viewer) {
        check(viewer);
        return new ModelAndView("rights/retention")
                .addObject("periods", periods.all().values())
                .addObject("runs", runs.latest());
    }

    @GetMapping("/retention/{kind}")
    ModelAndView one(@PathVariable String kind, Viewer viewer) {
        check(viewer);
        var keeping = Keeping.of(kind).orElseThrow(NotFound::new);
        var present = periods.all().get(keeping);
        return page(keeping, String.valueOf(present == null ? keeping.usual() : present.amount()), "", null);
    }

    @PostMapping("/retention/{kind}")
    ModelAndView choose(
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer) {
        check(viewer);
        var keeping = Keeping.of(kind).orElseThrow(NotFound::new);
        var problem = amount.strip().matches("\\d{1,4}")
                ? periods.choose(keeping, Integer.parseInt(amount.strip()), reason, viewer.id())
                : "rights.retention.outside";
        return problem == null ? new ModelAndView("redirect:/retention") : page(keeping, amount, reason, problem);
    }

    private static ModelAndView page(Keeping keeping, String amount, String reason, @Nullable String problem) {
        var page = new ModelAndView("rights/retention-period");
        page.setStatus(problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("keeping", keeping)
                .addObject("amount", amount)
                .addObject("reason", reason)
                .addObject("problem", problem);
    }

    private static void check(Viewer viewer) {
        if (!Data.DATA_PROTECTION.isChangedBy(viewer)) {
            throw new NotFound();
        }
    }
}
