package fi.merkitys.entrance;

import fi.merkitys.entrance.provider.ProviderSettings;
import fi.merkitys.identity.passwords.Attempt;
import fi.merkitys.identity.passwords.PasswordSignIn;
import fi.merkitys.identity.sessions.Way;
import fi.merkitys.installation.Organisation;
import fi.merkitys.installation.Organisations;
import fi.merkitys.people.PersonId;
import fi.merkitys.shell.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in: with a password, and in the demo as anybody. */
@Controller
class SignInPages {
    private final Organisations organisations;
    private final DemoCast cast;
    private final PasswordSignIn passwords;
    private final LetIn letIn;
    private final ProviderSettings provider;

    SignInPages(
            Organisations organisations,
            DemoCast cast,
            PasswordSignIn passwords,
            LetIn letIn,
            ProviderSettings provider) {
        this.provider = provider;
        this.organisations = organisations;
        this.cast = cast;
        this.passwords = passwords;
        this.letIn = letIn;
    }

    /** @param way where the provider is the only door, administrators find the other one behind {@code ?way=password} */
    @GetMapping("/sign-in")
    ModelAndView form(@RequestParam(defaultValue = "") String way) {
        return page(new SignInTried("", null, 0)).addObject("shut", provider.forced() && !way.equals("password"));
    }

    @PostMapping("/sign-in")
    ModelAndView signIn(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        var device = LetIn.device(request).orElse(null);
        return switch (passwords.with(email, password, request.getRemoteAddr(), device)) {
            case Attempt.Right right ->
                new ModelAndView(letIn.unlessAsked(right.person(), Way.PASSWORD, request, response));
            case Attempt.Wrong wrong ->
                refused(new SignInTried(email, "entrance.signIn.failed", 0), HttpStatus.UNPROCESSABLE_CONTENT);
            case Attempt.TooSoon soon -> {
                var seconds = seconds(soon.left());
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
                yield refused(new SignInTried(email, "entrance.signIn.wait", seconds), HttpStatus.TOO_MANY_REQUESTS);
            }
        };
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    private ModelAndView refused(SignInTried tried, HttpStatus status) {
        var page = page(tried);
        page.setStatus(status);
        return page;
    }

    private ModelAndView page(SignInTried tried) {
        var page = new ModelAndView("entrance/sign-in");
        page.addObject(
                "organisation", organisations.find().map(Organisation::name).orElse(""));
        page.addObject("tried", tried);
        page.addObject("provider", provider.on() ? provider.name() : null);
        page.addObject("shut", false);
        page.addObject("cast", demo() ? cast.members() : List.of());
        return page;
    }

    @PostMapping("/demo-sessions")
    String demoSession(@RequestParam long person, HttpServletRequest request, HttpServletResponse response) {
        if (!demo()) {
            throw new NotFound();
        }
        var member = cast.find(new PersonId(person)).orElseThrow(NotFound::new);
        return letIn.now(member, Way.DEMO, request, response);
    }

    private boolean demo() {
        return organisations.find().map(Organisation::demo).orElse(false);
    }
}
