package fi.merkitys.goals.progress;

import fi.merkitys.golive.Monitors;
import fi.merkitys.identity.Viewer;
import fi.merkitys.people.Role;
import fi.merkitys.shell.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

@Monitors
@Controller
class MyGoalPages {
    private final MyGoals mine;

    MyGoalPages(MyGoals mine) {
        this.mine = mine;
    }

    @GetMapping("/my-goals")
    ModelAndView mine(Viewer viewer) {
        if (!viewer.is(Role.AGENT)) {
            throw new NotFound();
        }
        return new ModelAndView("goals/mine", "goals", mine.of(viewer.id()));
    }
}
