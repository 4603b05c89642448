package fi.merkitys.onetoones;

import fi.merkitys.identity.Viewer;
import fi.merkitys.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own one-to-ones: the next one first. */
@Controller
class OneToOnePages {
    private final ReadMyOneToOnes read;

    OneToOnePages(ReadMyOneToOnes read) {
        this.read = read;
    }

    /** After all that follow were moved: how many were, and how many stay where they are. */
    @GetMapping("/one-to-ones")
    String mine(
            @RequestParam(defaultValue = "0") int moved,
            @RequestParam(defaultValue = "0") int left,
            Viewer viewer,
            Model model) {
        model.addAttribute("mine", read.of(viewer));
        model.addAttribute("moved", moved);
        model.addAttribute("left", left);
        return "onetoones/mine";
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationEntry oneToOnesEntry() {
            return new NavigationEntry("onetoones.nav", "/one-to-ones", "talk", 15, viewer -> true);
        }
    }
}
