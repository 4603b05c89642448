package fi.merkitys.instructions;

import fi.merkitys.identity.Viewer;
import fi.merkitys.permissions.Data;
import fi.merkitys.shell.NavigationEntry;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The register: all guides, looked for while one types, each with how far to trust it. */
@Controller
class RegisterPages {
    private static final int ON_A_PAGE = 30;
    private final Instructions instructions;
    private final Served served;
    private final Clock clock;

    RegisterPages(Instructions instructions, Served served, Clock clock) {
        this.instructions = instructions;
        this.served = served;
        this.clock = clock;
    }

    @GetMapping("/instructions")
    ModelAndView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String client,
            @RequestParam(defaultValue = "") String queue,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String after,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean within,
            Viewer viewer) {
        var search = Search.asked(q, client, queue, of, after);
        var today = LocalDate.now(clock);
        var found = instructions.page(search, viewer, today, ON_A_PAGE + 1);
        var shown = found.subList(0, Math.min(ON_A_PAGE, found.size()));
        var page = new ModelAndView(within ? "instructions/found" : "instructions/register")
                .addObject("search", search)
                .addObject("guides", shown)
                .addObject("today", today)
                .addObject(
                        "further",
                        found.size() > ON_A_PAGE
                                ? search.following(shown.getLast().id())
                                : null);
        return within
                ? page
                : page.addObject("counts", instructions.counts(today))
                        .addObject("served", served.all())
                        .addObject("adds", Data.INSTRUCTIONS.isChangedBy(viewer));
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationEntry instructionsEntry() {
            return new NavigationEntry("instructions.title", "/instructions", "guide", 26, viewer -> true);
        }
    }
}
