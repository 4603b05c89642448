package fi.merkitys.today;

import fi.merkitys.identity.Viewer;
import fi.merkitys.shell.NavigationEntry;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class TodayPages {
    private final ReadToday read;
    private final Clock clock;

    TodayPages(ReadToday read, Clock clock) {
        this.read = read;
        this.clock = clock;
    }

    @GetMapping("/")
    String today(Viewer viewer, Model model) {
        model.addAttribute("name", viewer.name());
        model.addAttribute("day", LocalDate.now(clock));
        model.addAttribute("today", read.of(viewer));
        return "today/today";
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationEntry todayEntry() {
            return new NavigationEntry("today.title", "/", "today", 10, viewer -> true);
        }
    }
}
