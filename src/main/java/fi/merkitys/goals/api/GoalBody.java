package fi.merkitys.goals.api;

import fi.merkitys.goals.GoalChoices;
import fi.merkitys.goals.GoalForm;
import fi.merkitys.metrics.Named;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A goal, or its next version, as a script sends it. */
@Schema(name = "NewGoal")
public record GoalBody(
        @Schema(example = "Handle time in billing") @Nullable
        String name,

        @Schema(example = "handle_time") @Nullable String metric,

        @Schema(allowableValues = {"at_most", "at_least", "within"}) @Nullable
        String comparator,

        @Schema(
                description = "In the metric's unit: seconds, shares from 0 to 1, points. Of a band its lower end.",
                type = "number",
                example = "330")
        @Nullable
        String target,

        @Schema(description = "The upper end of a band", type = "number") @Nullable
        String upTo,

        @Nullable Scope scope,

        @Schema(allowableValues = {"week", "month", "quarter", "rolling_4_weeks", "rolling_13_weeks"}) @Nullable
        String period,

        @Schema(description = "The first day on which it holds; today where it is not said", example = "2026-10-01")
        @Nullable
        String validFrom,

        @Schema(description = "Why it is measured, in words for those who are measured") @Nullable
        String why,

        @Schema(description = "Which aim of the strategy it serves") @Nullable
        String strategyAim) {

    static final GoalBody NOTHING = new GoalBody(null, null, null, null, null, null, null, null, null, null);

    /** By names or ids; what is not said does not restrict. */
    @Schema(name = "GoalScope")
    public record Scope(
            @Nullable String team,
            @Nullable String site,
            @Nullable String client,
            @Nullable String queue,
            @Nullable String channel,
            @Nullable String role,
            @Nullable String tenure) {
        static final Scope EVERYBODY = new Scope(null, null, null, null, null, null, null);
    }

    GoalForm form(GoalChoices choices, String today) {
        var of = scope == null ? Scope.EVERYBODY : scope;
        return new GoalForm(
                text(name),
                text(metric),
                text(comparator),
                text(target),
                text(upTo),
                id(choices.teams(), of.team),
                id(choices.sites(), of.site),
                id(choices.clients(), of.client),
                id(choices.queues(), of.queue),
                text(of.channel),
                text(of.role),
                text(of.tenure),
                text(period),
                validFrom == null ? today : validFrom,
                text(why),
                text(strategyAim));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String id(List<Named> choices, @Nullable String name) {
        return name == null
                ? ""
                : GoalChoices.named(choices, name)
                        .map(choice -> Long.toString(choice.id()))
                        .orElse(name);
    }
}
