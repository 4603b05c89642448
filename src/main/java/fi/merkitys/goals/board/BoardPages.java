package fi.merkitys.goals.board;

import fi.merkitys.goals.GoalMakers;
import fi.merkitys.goals.OutcomeGoal;
import fi.merkitys.goals.OutcomeGoals;
import fi.merkitys.goals.Sight;
import fi.merkitys.goals.Sights;
import fi.merkitys.goals.reality.CheckGoal;
import fi.merkitys.goals.reality.Revision;
import fi.merkitys.golive.Monitors;
import fi.merkitys.identity.Viewer;
import fi.merkitys.permissions.Data;
import fi.merkitys.permissions.Grain;
import fi.merkitys.shell.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

@Monitors
@Controller
class BoardPages {
    private final OutcomeGoals goals;
    private final CheckGoal checks;
    private final Sights sights;
    private final GoalMakers makers;
    private final Clock clock;

    BoardPages(OutcomeGoals goals, CheckGoal checks, Sights sights, GoalMakers makers, Clock clock) {
        this.goals = goals;
        this.checks = checks;
        this.sights = sights;
        this.makers = makers;
        this.clock = clock;
    }

    @GetMapping("/goals")
    ModelAndView goals(Viewer viewer) {
        if (Data.GOALS.seenBy(viewer) != Grain.VALUE) {
            throw new NotFound();
        }
        var today = LocalDate.now(clock);
        var sight = sights.of(viewer);
        var revision = checks.now();
        var rows = goals.openOn(today).stream()
                .map(goal -> row(goal, today, sight, revision))
                .toList();
        return new ModelAndView("goals/board", "board", new Board(rows, makers.mayMakeSome(viewer)));
    }

    private Board.Row row(OutcomeGoal goal, LocalDate today, Sight sight, Revision revision) {
        var check = checks.today(goal, revision);
        var shown = !check.eligible().isEmpty() && sight.maySeeFiguresOf(check.eligible());
        return new Board.Row(
                check,
                shown,
                goal.startedBy(today) ? null : check.version().definition().validFrom());
    }
}
