package fi.merkitys.permissions;

import fi.merkitys.identity.Viewer;
import fi.merkitys.identity.tokens.Tokens;
import fi.merkitys.people.Deputies;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The table of who may see and change what, for everybody to read. */
@Controller
class WhoSeesWhatPages {
    private final Deputies deputies;
    private final Tokens tokens;
    private final Clock clock;

    WhoSeesWhatPages(Deputies deputies, Tokens tokens, Clock clock) {
        this.deputies = deputies;
        this.tokens = tokens;
        this.clock = clock;
    }

    @GetMapping("/who-sees-what")
    String table(Viewer viewer, Model model) {
        var today = LocalDate.now(clock);
        model.addAttribute("today", today);
        model.addAttribute(
                "deputies",
                deputies.forSupervisorOf(viewer.id(), today).stream().toList());
        model.addAttribute("table", Data.values());
        model.addAttribute(
                "tokens",
                tokens.of(null).stream()
                        .filter(token -> token.expiresAt().isAfter(clock.instant()))
                        .toList());
        return "permissions/who-sees-what";
    }
}
