package fi.merkitys.rights;

import fi.merkitys.identity.Viewer;
import fi.merkitys.permissions.Data;
import fi.merkitys.permissions.Grain;
import fi.merkitys.rights.retention.RetentionRuns;
import fi.merkitys.shell.NavigationEntry;
import fi.merkitys.shell.NotFound;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where whoever answers for the data of others finds everything about it. */
@Controller
class DataProtectionPages {
    private final RetentionRuns runs;

    DataProtectionPages(RetentionRuns runs) {
        this.runs = runs;
    }

    @GetMapping("/data-protection")
    String all(Viewer viewer, Model model) {
        if (!mayFind(viewer)) {
            throw new NotFound();
        }
        model.addAttribute("failing", runs.failing().size());
        model.addAttribute("requests", Data.REQUESTS.seenBy(viewer).isAtLeast(Grain.FACT));
        model.addAttribute("hr", Data.ERASURE.isChangedBy(viewer));
        return "rights/protection";
    }

    private static boolean mayFind(Viewer viewer) {
        return Data.DATA_PROTECTION.seenBy(viewer) == Grain.VALUE;
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationEntry protectionEntry() {
            return new NavigationEntry(
                    "rights.protection.title",
                    "/data-protection",
                    "shield",
                    92,
                    DataProtectionPages::mayFind,
                    List.of(
                            "/retention",
                            "/erasures",
                            "/correction-requests",
                            "/record-of-processing",
                            "/impact-assessment",
                            "/data-controller"));
        }
    }
}
