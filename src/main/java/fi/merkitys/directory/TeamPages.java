package fi.merkitys.directory;

import fi.merkitys.identity.Viewer;
import fi.merkitys.shell.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Teams and who is in them. */
@Controller
class TeamPages {
    private final TeamList teams;

    TeamPages(TeamList teams) {
        this.teams = teams;
    }

    @GetMapping("/teams")
    String list(Viewer viewer, Model model) {
        model.addAttribute("teams", teams.all()).addAttribute("mayEdit", Rights.mayEdit(viewer));
        return "directory/teams";
    }

    @GetMapping("/teams/{id}")
    String team(@PathVariable long id, Model model) {
        model.addAttribute("team", teams.find(id).orElseThrow(NotFound::new))
                .addAttribute("members", teams.members(id));
        return "directory/team";
    }
}
