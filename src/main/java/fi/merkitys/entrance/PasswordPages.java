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
    ModelAndView form(HttpServletRequest request) {
        return page(Map.of(), request);
    }

    @PostMapping("/password")
    ModelAndView change(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            Viewer viewer,
            HttpServletRequest request) {
        return switch (passwords.again(viewer.id(), current)) {
            case Attempt.Wrong wrong -> refused("current", "entrance.password.currentWrong", request);
            case Attempt.TooSoon soon -> refused("current", "entrance.password.currentTooSoon", request);
            case Attempt.Right right ->
                password.equals(current)
                        ? refused("password", "entrance.password.same", request)
                        : changed(viewer, password, request);
        };
    }

    private ModelAndView changed(Viewer viewer, String password, HttpServletRequest request) {
        var weakness = set.of(viewer.id(), password, viewer.id(), sessions.here(request));
        if (weakness.isPresent()) {
            return refused("password", PasswordWords.of(weakness.get()), request);
        }
        var first = FirstThings.wantsOwnPassword(request);
        FirstThings.hasOwnPassword(request);
        return new ModelAndView(first ? "redirect:/" : "redirect:/account");
    }

    private static ModelAndView refused(String field, String problem, HttpServletRequest request) {
        var page = page(Map.of(field, problem), request);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView page(Map<String, String> problems, HttpServletRequest request) {
        return new ModelAndView("entrance/password")
                .addObject("problems", problems)
                .addObject("first", FirstThings.wantsOwnPassword(request));
    }
}
