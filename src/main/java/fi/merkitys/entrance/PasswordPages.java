package fi.merkitys.entrance;

import fi.merkitys.identity.Accounts;
import fi.merkitys.identity.Viewer;
import java.util.LinkedHashMap;
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
    private final Accounts accounts;

    PasswordPages(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/password")
    ModelAndView form() {
        return new ModelAndView("entrance/password", "problems", Map.of());
    }

    @PostMapping("/password")
    ModelAndView change(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            Viewer viewer) {
        var problems = new LinkedHashMap<String, String>();
        if (!accounts.hasPassword(viewer.id(), current)) {
            problems.put("current", "entrance.password.currentWrong");
        }
        if (password.length() < FirstAdministrator.SHORTEST_PASSWORD) {
            problems.put("password", "entrance.first.passwordShort");
        }
        if (!problems.isEmpty()) {
            return new ModelAndView(
                    "entrance/password", Map.of("problems", problems), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        accounts.open(viewer.id(), password);
        return new ModelAndView("redirect:/preferences");
    }
}
