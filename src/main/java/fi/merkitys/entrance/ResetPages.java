package fi.merkitys.entrance;

import fi.merkitys.mail.Outbox;
import fi.merkitys.shell.Chromes;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who has forgotten the password asks for a letter; the answer is the same for everybody. */
@Controller
class ResetPages {
    private final ResetRequests requests;
    private final Outbox outbox;
    private final Chromes chromes;

    ResetPages(ResetRequests requests, Outbox outbox, Chromes chromes) {
        this.requests = requests;
        this.outbox = outbox;
        this.chromes = chromes;
    }

    @GetMapping("/password-reset")
    ModelAndView form() {
        return page(false);
    }

    @PostMapping("/password-reset")
    ModelAndView ask(@RequestParam(defaultValue = "") String email, HttpServletRequest request) {
        requests.note(email, request.getRemoteAddr(), chromes.of(request).language());
        return page(true);
    }

    private ModelAndView page(boolean asked) {
        return new ModelAndView("entrance/password-reset")
                .addObject("on", outbox.on())
                .addObject("asked", asked);
    }
}
