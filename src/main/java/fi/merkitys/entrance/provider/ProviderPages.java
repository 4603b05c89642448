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
