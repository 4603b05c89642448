package fi.merkitys.metrics;

import fi.merkitys.audit.AuditTrail;
import fi.merkitys.audit.PersonalData;
import fi.merkitys.golive.Monitors;
import fi.merkitys.identity.Viewer;
import fi.merkitys.people.Deputies;
import fi.merkitys.people.PersonId;
import fi.merkitys.shell.Chromes;
import fi.merkitys.shell.NavigationEntry;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Monitors
@Controller
class PerformancePages {
    private static final int MOST_WEEKS = 52;

    private final Performance performance;
    private final Chromes chromes;
    private final AuditTrail trail;
    private final Deputies deputies;
    private final Clock clock;

    PerformancePages(Performance performance, Chromes chromes, AuditTrail trail, Deputies deputies, Clock clock) {
        this.performance = performance;
        this.chromes = chromes;
        this.trail = trail;
        this.deputies = deputies;
        this.clock = clock;
    }

    @GetMapping("/performance")
    String performance(
            @RequestParam(defaultValue = "4") int weeks, Viewer viewer, Model model, HttpServletRequest request) {
        MetricAccess.check(viewer);
        var page = performance.page(viewer, Math.clamp(weeks, 1, MOST_WEEKS), chromes.of(request));
        trail.looked(
                viewer,
                PersonalData.FIGURES,
                page.people().stream().map(row -> new PersonId(row.id())).toList());
        model.addAttribute("page", page);
        model.addAttribute("standingIn", deputies.heldBy(viewer.id(), LocalDate.now(clock)));
        return "metrics/performance";
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationEntry performanceEntry() {
            return new NavigationEntry(
                    "metrics.performance.title", "/performance", "performance", 35, Viewer::leadsOthers);
        }
    }
}
