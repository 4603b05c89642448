package fi.merkitys.entrance;

import fi.merkitys.identity.Viewer;
import fi.merkitys.identity.passwords.Attempt;
import fi.merkitys.identity.passwords.PasswordSignIn;
import fi.merkitys.identity.passwords.SetPassword;
import fi.merkitys.identity.sessions.OpenSessions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Changing one's own password. */
@Controller
class PasswordPages {
    private final PasswordSignIn passwords;
    private final SetPassword set;
    private final OpenSessions sessions;

    PasswordPages(PasswordSignIn passwords, SetPassword set, OpenSessions sessions) {
        this.passwords = passwords;
        this.set = set;
        this.sessions = sessions;
    }

    @GetMapping("/password")
    ModelAndView form() {
        return new ModelAndView("entrance/password", "problems", Map.of());
    }

    @PostMapping("/password")
    ModelAndView change(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            Viewer viewer,
            HttpServletRequest request) {
        return switch (passwords.again(viewer.id(), current)) {
            case Attempt.Wrong wrong -> refused("current", "entrance.password.currentWrong");
            case Attempt.TooSoon soon -> refused("current", "entrance.password.currentTooSoon");
            case Attempt.Right right ->
                set.of(viewer.id(), password, viewer.id(), sessions.here(request))
                        .map(weakness -> refused("password", PasswordWords.of(weakness)))
                        .orElseGet(() -> new ModelAndView("redirect:/account"));
        };
    }

    private static ModelAndView refused(String field, String problem) {
        return new ModelAndView(
                "entrance/password", Map.of("problems", Map.of(field, problem)), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
