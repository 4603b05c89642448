package fi.merkitys.entrance.provider;

import fi.merkitys.shell.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is said to those who do not come in by the provider, and to those who leave there. */
@Controller
class ProviderPages {
    static final String AWAY = ProviderPages.class.getName();
    private final ProviderSettings settings;

    ProviderPages(ProviderSettings settings) {
        this.settings = settings;
    }

    @GetMapping("/sign-in/refusals/{why}")
    ModelAndView refusal(@PathVariable String why) {
        var refusal = Refusal.at(why).orElseThrow(NotFound::new);
        return new ModelAndView("entrance/refusal")
                .addObject("why", refusal.name())
                .addObject("another", refusal == Refusal.UNKNOWN || refusal == Refusal.UNVERIFIED)
                .addObject("provider", settings.name());
    }

    /** Whoever comes by a link, such as a bookmark, is shown the door and its button. */
    @GetMapping("/sign-in/with/provider")
    String door() {
        return "redirect:/sign-in";
    }

    /** Reached from the button alone. */
    @PostMapping("/sign-in/leaving")
    ModelAndView leave(HttpServletRequest request, HttpServletResponse response) {
        if (!(request.getAttribute(AWAY) instanceof String away)) {
            return new ModelAndView("redirect:/sign-in");
        }
        response.setHeader("Refresh", "0; url=" + away);
        return new ModelAndView("entrance/leaving").addObject("away", away).addObject("provider", settings.name());
    }

    /** Reached from signing out alone; whoever comes otherwise is shown the door. */
    @PostMapping("/signed-out")
    ModelAndView out(HttpServletRequest request, HttpServletResponse response) {
        if (!(request.getAttribute(LeaveAtProvider.EXIT) instanceof String exit)) {
            return new ModelAndView("redirect:/sign-in");
        }
        response.setHeader("Refresh", "0; url=" + exit);
        return new ModelAndView("entrance/signed-out").addObject("exit", exit).addObject("provider", settings.name());
    }
}
