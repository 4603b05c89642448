package fi.merkitys.onetoones;

import fi.merkitys.audit.AuditTrail;
import fi.merkitys.audit.PersonalData;
import fi.merkitys.goals.GoalVersion;
import fi.merkitys.goals.Sights;
import fi.merkitys.goals.progress.MyGoals;
import fi.merkitys.goals.progress.OwnProgress;
import fi.merkitys.goals.reality.OwnFigure;
import fi.merkitys.golive.GoLive;
import fi.merkitys.identity.Viewer;
import fi.merkitys.permissions.Data;
import fi.merkitys.permissions.Grain;
import java.util.List;
import org.springframework.stereotype.Component;

/** Goals that are far off, period after period: a question about the doing, for those who may see the figures. */
@Component
class SuggestedGoals implements Suggestions {
    private static final int WORTH_A_WORD = 3;

    private final MyGoals goals;
    private final Sights sights;
    private final GoLive goLive;
    private final AuditTrail trail;

    SuggestedGoals(MyGoals goals, Sights sights, GoLive goLive, AuditTrail trail) {
        this.goals = goals;
        this.sights = sights;
        this.goLive = goLive;
        this.trail = trail;
    }

    @Override
    public List<Suggestion> of(Meeting meeting, Viewer viewer) {
        var employee = meeting.employee();
        var maySee = goLive.isOn()
                && Data.FIGURES.seenBy(viewer).isAtLeast(Grain.AGGREGATE)
                && sights.of(viewer).sees(employee.value());
        var far = maySee
                ? goals.of(employee).stream().filter(SuggestedGoals::isFarOff).toList()
                : List.<OwnProgress>of();
        if (!far.isEmpty()) {
            trail.looked(viewer, PersonalData.FIGURES, List.of(employee));
        }
        return far.stream().map(goal -> suggestion(goal.version())).toList();
    }

    private static Suggestion suggestion(GoalVersion goal) {
        var name = goal.definition().name();
        var path = "/goals/" + goal.goal().value();
        return goal.doing().isEmpty()
                ? new Suggestion("onetoones.suggestion.goal", List.of(name), path)
                : new Suggestion(
                        "onetoones.suggestion.goalDoing", List.of(name, String.join("; ", goal.doing())), path);
    }

    /** The last periods that are known, one and all; never by a single bad week. */
    private static boolean isFarOff(OwnProgress goal) {
        var last = goal.periods().stream()
                .filter(OwnFigure::known)
                .limit(WORTH_A_WORD)
                .toList();
        return last.size() == WORTH_A_WORD && last.stream().noneMatch(OwnFigure::reached);
    }
}
