package fi.merkitys.metrics;

import fi.merkitys.identity.Viewer;
import fi.merkitys.shell.Chromes;
import fi.merkitys.shell.NavigationEntry;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class PerformancePages {
    private static final int MOST_WEEKS = 52;

    private final Performance performance;
    private final Chromes chromes;

    PerformancePages(Performance performance, Chromes chromes) {
        this.performance = performance;
        this.chromes = chromes;
    }

    @GetMapping("/performance")
    String performance(
            @RequestParam(defaultValue = "4") int weeks, Viewer viewer, Model model, HttpServletRequest request) {
        MetricAccess.check(viewer);
        model.addAttribute("page", performance.page(viewer, Math.clamp(weeks, 1, MOST_WEEKS), chromes.of(request)));
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
