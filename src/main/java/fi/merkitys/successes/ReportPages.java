package fi.merkitys.successes;

import fi.merkitys.identity.Viewer;
import fi.merkitys.permissions.Data;
import fi.merkitys.shell.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What somebody found wrong with successes, for HR to decide. */
@Controller
class ReportPages {
    private final Reports reports;

    ReportPages(Reports reports) {
        this.reports = reports;
    }

    @GetMapping("/successes/reports")
    ModelAndView waiting(Viewer viewer) {
        check(viewer);
        return new ModelAndView("successes/reports").addObject("reports", reports.waiting());
    }

    @PostMapping("/successes/{id}/decision")
    String decide(@PathVariable long id, @RequestParam(defaultValue = "stays") String outcome, Viewer viewer) {
        check(viewer);
        if (!reports.decide(new SuccessId(id), outcome.equals("removed"), viewer.id())) {
            throw new NotFound();
        }
        return "redirect:/successes/reports";
    }

    private static void check(Viewer viewer) {
        if (!Data.REPORTED_SUCCESSES.isChangedBy(viewer)) {
            throw new NotFound();
        }
    }
}
