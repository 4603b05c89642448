package fi.merkitys.actions;

import fi.merkitys.identity.Viewer;
import fi.merkitys.shell.NavigationEntry;
import fi.merkitys.shell.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** What the viewer has agreed to do, and what others have agreed with the viewer. */
@Controller
class ActionPages {
    private static final int LATELY_DONE = 20;

    private final AgreedActions actions;
    private final Clock clock;

    ActionPages(AgreedActions actions, Clock clock) {
        this.actions = actions;
        this.clock = clock;
    }

    @GetMapping("/actions")
    String all(Viewer viewer, Model model) {
        model.addAttribute("mine", actions.openOf(viewer.id()));
        model.addAttribute("others", actions.openWith(viewer.id()));
        model.addAttribute("done", actions.doneBy(viewer.id(), LATELY_DONE));
        model.addAttribute("today", LocalDate.now(clock));
        return "actions/actions";
    }

    @PostMapping("/actions/{id}/completion")
    String complete(
            @PathVariable long id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean within,
            Viewer viewer,
            Model model) {
        actions.complete(find(id, viewer).id(), viewer.id());
        return answer(id, within, viewer, model);
    }

    /** Undoes it. */
    @PostMapping("/actions/{id}/reopening")
    String reopen(
            @PathVariable long id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean within,
            Viewer viewer,
            Model model) {
        actions.reopen(find(id, viewer).id(), viewer.id());
        return answer(id, within, viewer, model);
    }

    /** The row alone where a page asks for it, or the whole list. */
    private String answer(long id, boolean within, Viewer viewer, Model model) {
        if (!within) {
            return "redirect:/actions";
        }
        model.addAttribute("action", find(id, viewer));
        model.addAttribute("today", LocalDate.now(clock));
        return "actions/action";
    }

    private AgreedAction find(long id, Viewer viewer) {
        return actions.find(new ActionId(id), viewer).orElseThrow(NotFound::new);
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationEntry actionsEntry() {
            return new NavigationEntry("actions.title", "/actions", "check", 24, viewer -> true);
        }
    }
}
