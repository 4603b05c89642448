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
import fi.merkitys.onetoones.agenda.Point;
import fi.merkitys.permissions.Data;
import fi.merkitys.permissions.Grain;
import java.util.List;
import java.util.StringJoiner;
import org.springframework.stereotype.Component;

/** Goals that are far off, period after period: a question about the doing, for those who may see the figures. */
@Component
class SuggestedGoals implements Suggestions {
    private static final int WORTH_A_WORD = 3;
    /** As a share of the target: whoever misses it by a hair is not far off. */
    private static final double FAR = 0.05;
    /** Characters of a point for the name and the doing: the question that follows must not fall off its end. */
    private static final int ROOM = Point.LONGEST - 120;

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
        return far.stream()
                .map(goal -> suggestion(goal.version(), meeting.isHostedBy(viewer.id())))
                .toList();
    }

    /** Each reads on where they may: an agent finds the goal among her own. */
    private static Suggestion suggestion(GoalVersion goal, boolean hosting) {
        var name = goal.definition().name();
        var id = goal.goal().value();
        var source = "goal:" + id;
        var path = (hosting ? "/goals/" : "/my-goals#goal-") + id;
        return goal.doing().isEmpty()
                ? new Suggestion(source, "onetoones.suggestion.goal", List.of(name), path)
                : new Suggestion(
                        source,
                        "onetoones.suggestion.goalDoing",
                        List.of(name, beginning(goal.doing(), ROOM - name.length())),
                        path);
    }

    /** As many of the lines as there is room for; all are on the goal's page. */
    private static String beginning(List<String> doing, int room) {
        var lines = new StringJoiner("; ");
        for (var line : doing) {
            if (lines.length() + line.length() > room) {
                return lines + " (…)";
            }
            lines.add(line);
        }
        return lines.toString();
    }

    /** Missed in the last periods that are known, one and all, and clearly in most: never by a single bad week. */
    private static boolean isFarOff(OwnProgress goal) {
        var last = goal.periods().stream()
                .filter(OwnFigure::known)
                .limit(WORTH_A_WORD)
                .toList();
        return last.size() == WORTH_A_WORD
                && last.stream().noneMatch(OwnFigure::reached)
                && last.stream().filter(figure -> figure.missedBy() > FAR).count() > WORTH_A_WORD / 2;
    }
}
