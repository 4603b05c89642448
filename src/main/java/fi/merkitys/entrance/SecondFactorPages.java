package fi.merkitys.entrance;

import fi.merkitys.identity.Refusals;
import fi.merkitys.identity.SignInFailed;
import fi.merkitys.identity.codes.SecondFactors;
import fi.merkitys.identity.codes.SecondFactors.Checked;
import fi.merkitys.identity.passkeys.Passkeys;
import fi.merkitys.identity.sessions.HalfIn;
import fi.merkitys.people.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The door asks for a code besides the password. */
@Controller
class SecondFactorPages {
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final LetIn letIn;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Refusals refusals;

    SecondFactorPages(
            SecondFactors factors,
            Passkeys passkeys,
            LetIn letIn,
            Clock clock,
            ApplicationEventPublisher events,
            Refusals refusals) {
        this.refusals = refusals;
        this.events = events;
        this.passkeys = passkeys;
        this.factors = factors;
        this.letIn = letIn;
        this.clock = clock;
    }

    @GetMapping("/second-factor")
    ModelAndView form(HttpServletRequest request) {
        return HalfIn.of(request, clock.instant())
                .map(half -> page(half.person(), null))
                .orElseGet(SecondFactorPages::begin);
    }

    @PostMapping("/second-factor")
    ModelAndView check(
            @RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response) {
        var half = HalfIn.of(request, clock.instant());
        if (half.isEmpty()) {
            return begin();
        }
        var person = half.get().person();
        return switch (factors.check(person, code)) {
            case Checked.Right right ->
                new ModelAndView(letIn.now(person, half.get().way(), request, response));
            case Checked.Wrong wrong -> {
                events.publishEvent(new SignInFailed(person, request.getRemoteAddr()));
                yield page(person, "entrance.code.wrong");
            }
            case Checked.TooSoon soon -> {
                refusals.note("a code that came too soon", "person " + person, request.getRemoteAddr());
                yield page(person, "entrance.password.currentTooSoon");
            }
        };
    }

    private static ModelAndView begin() {
        return new ModelAndView("redirect:/sign-in");
    }

    /** A passkey of one's own will do in the place of a code. */
    private ModelAndView page(PersonId person, @Nullable String problem) {
        var page = new ModelAndView("entrance/second-factor")
                .addObject("problem", problem)
                .addObject("passkey", !passkeys.of(person).isEmpty())
                .addObject("codes", factors.has(person));
        if (problem != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
