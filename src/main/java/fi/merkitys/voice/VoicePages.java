package fi.merkitys.voice;

import fi.merkitys.identity.Viewer;
import fi.merkitys.permissions.Data;
import fi.merkitys.permissions.Grain;
import fi.merkitys.shell.NavigationEntry;
import fi.merkitys.shell.QuickAct;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What was raised, the newest first: one's own, what others raised and may be joined, and what became of it. */
@Controller
class VoicePages {
    private static final int ON_A_PAGE = 20;
    private final Items items;

    VoicePages(Items items) {
        this.items = items;
    }

    @GetMapping("/voice")
    ModelAndView list(
            @RequestParam(defaultValue = "") String of,
            @RequestParam(required = false) @Nullable Long after,
            Viewer viewer) {
        var shelf = Shelf.of(of);
        var found = items.page(shelf, viewer, after == null ? null : new ItemId(after), ON_A_PAGE + 1);
        var shown = found.subList(0, Math.min(ON_A_PAGE, found.size()));
        return new ModelAndView("voice/list")
                .addObject("shelf", shelf)
                .addObject("items", shown)
                .addObject("first", after == null)
                .addObject("counts", Data.VOICE_COUNTS.seenBy(viewer) != Grain.NOTHING)
                .addObject(
                        "further",
                        found.size() > ON_A_PAGE ? shown.getLast().id().value() : null);
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationEntry voiceEntry() {
            return new NavigationEntry("voice.title", "/voice", "voice", 20, viewer -> true);
        }

        @Bean
        QuickAct raiseSomething() {
            return new QuickAct("voice.raise", "/voice/new", "voice", 10, viewer -> true);
        }
    }
}
