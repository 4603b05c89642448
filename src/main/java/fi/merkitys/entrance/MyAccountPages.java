package fi.merkitys.entrance;

import fi.merkitys.identity.SessionsEnded;
import fi.merkitys.identity.Viewer;
import fi.merkitys.identity.codes.SecondFactors;
import fi.merkitys.identity.passkeys.PasskeyCeremony;
import fi.merkitys.identity.passkeys.Passkeys;
import fi.merkitys.identity.sessions.OpenSessions;
import fi.merkitys.identity.tokens.PersonalScopes;
import fi.merkitys.identity.tokens.Tokens;
import fi.merkitys.permissions.Data;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** How one signs in, and where one is signed in. */
@Controller
class MyAccountPages {
    private final OpenSessions sessions;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final PasskeyCeremony ceremony;
    private final Tokens tokens;
    private final ApplicationEventPublisher events;

    MyAccountPages(
            OpenSessions sessions,
            SecondFactors factors,
            Passkeys passkeys,
            PasskeyCeremony ceremony,
            Tokens tokens,
            ApplicationEventPublisher events) {
        this.tokens = tokens;
        this.passkeys = passkeys;
        this.ceremony = ceremony;
        this.sessions = sessions;
        this.factors = factors;
        this.events = events;
    }

    @GetMapping("/account")
    ModelAndView account(Viewer viewer, HttpServletRequest request) {
        return new ModelAndView("entrance/my-account")
                .addObject("sessions", sessions.of(viewer.id(), request))
                .addObject("passkeys", passkeys.of(viewer.id()))
                .addObject("passkeysPossible", ceremony.possible(request))
                .addObject("secondFactor", factors.has(viewer.id()))
                .addObject("tokensPossible", tokensPossible(viewer));
    }

    private boolean tokensPossible(Viewer viewer) {
        return Data.OPERATION.isChangedBy(viewer)
                || !PersonalScopes.of(viewer.roles()).isEmpty()
                || !tokens.of(viewer.id()).isEmpty();
    }

    /** One that has ended in the meantime has ended all the same. */
    @PostMapping("/sessions/{handle}/ending")
    String end(@PathVariable String handle, Viewer viewer) {
        sessions.end(viewer.id(), handle);
        events.publishEvent(new SessionsEnded(viewer.id(), viewer.id()));
        return "redirect:/account";
    }

    /** This one too: the next page is the door. */
    @PostMapping("/sessions/ending")
    String endAll(Viewer viewer, HttpServletRequest request) {
        sessions.endAll(viewer.id());
        events.publishEvent(new SessionsEnded(viewer.id(), viewer.id()));
        var here = request.getSession(false);
        if (here != null) {
            here.invalidate();
        }
        return "redirect:/sign-in";
    }
}
