package fi.merkitys.entrance;

import fi.merkitys.installation.Organisation;
import fi.merkitys.installation.Organisations;
import fi.merkitys.people.PersonId;
import fi.merkitys.shell.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in: with a password, and in the demo as anybody. */
@Controller
class SignInPages {
    private final Organisations organisations;
    private final DemoCast cast;
    private final Sessions sessions;

    SignInPages(Organisations organisations, DemoCast cast, Sessions sessions) {
        this.organisations = organisations;
        this.cast = cast;
        this.sessions = sessions;
    }

    @GetMapping("/sign-in")
    String form(@RequestParam(required = false) @Nullable String failed, Model model) {
        var organisation = organisations.find();
        model.addAttribute("organisation", organisation.map(Organisation::name).orElse(""));
        model.addAttribute("failed", failed != null);
        model.addAttribute("cast", demo() ? cast.members() : List.of());
        return "entrance/sign-in";
    }

    @PostMapping("/demo-sessions")
    String demoSession(@RequestParam long person, HttpServletRequest request, HttpServletResponse response) {
        if (!demo()) {
            throw new NotFound();
        }
        var member = cast.find(new PersonId(person)).orElseThrow(NotFound::new);
        sessions.begin(member, request, response);
        return "redirect:/";
    }

    private boolean demo() {
        return organisations.find().map(Organisation::demo).orElse(false);
    }
}
