package fi.merkitys.metrics;

import fi.merkitys.golive.Monitors;
import fi.merkitys.identity.Viewer;
import fi.merkitys.shell.Chromes;
import fi.merkitys.shell.NavigationEntry;
import fi.merkitys.shell.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Monitors
@Controller
class MetricPages {
    static final int WEEKS = 13;

    private final RememberedSums sums;
    private final MetricTrends trends;
    private final ReachedDays reached;
    private final Chromes chromes;

    MetricPages(RememberedSums sums, MetricTrends trends, ReachedDays reached, Chromes chromes) {
        this.sums = sums;
        this.trends = trends;
        this.reached = reached;
        this.chromes = chromes;
    }

    @GetMapping("/metrics")
    String all(Viewer viewer, Model model, HttpServletRequest request) {
        MetricAccess.check(viewer);
        var weeks = reached.weeks(WEEKS);
        var answer = sums.answer(Question.weekly(
                List.of(Metric.values()), Grouping.EVERYTHING, Scope.EVERYBODY, new Sight.Everybody(), weeks));
        var wording = chromes.of(request);
        model.addAttribute("weeks", weeks.mondays());
        model.addAttribute("running", reached.isRunning(weeks));
        model.addAttribute(
                "cards",
                Arrays.stream(Metric.values())
                        .map(metric -> MetricCard.of(metric, answer, weeks, wording, reached.isRunning(weeks)))
                        .toList());
        return "metrics/metrics";
    }

    @GetMapping("/metrics/{key}")
    String one(@PathVariable String key, ScopeForm filter, Viewer viewer, Model model, HttpServletRequest request) {
        MetricAccess.check(viewer);
        var metric = Metric.of(key).orElseThrow(NotFound::new);
        model.addAttribute("page", trends.page(metric, filter, viewer, chromes.of(request)));
        return "metrics/metric";
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationEntry metricsEntry() {
            return new NavigationEntry("metrics.title", "/metrics", "metrics", 40, MetricAccess::has);
        }
    }
}
