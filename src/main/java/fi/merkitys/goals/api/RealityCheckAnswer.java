package fi.merkitys.goals.api;

import fi.merkitys.goals.fairness.Attainment;
import fi.merkitys.goals.fairness.LeftOut;
import fi.merkitys.goals.fairness.Verdict;
import fi.merkitys.goals.reality.Check;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was found for one period, as aggregates: of fewer than five people only how many they are. */
@Schema(name = "RealityCheck")
record RealityCheckAnswer(
        long goal,
        int version,
        String metric,
        String comparator,
        double target,
        @Nullable Double upTo,

        @Schema(description = "The first day of the period that was checked")
        LocalDate from,

        @Schema(description = "Its last day") LocalDate until,
        @Schema(description = "How many people count") int eligible,
        @Nullable Integer reached,
        @Nullable Double share,

        @Schema(description = "Wilson's 90 % interval of the share") @Nullable
        Interval interval,

        @Schema(description = "Probability that fewer than half can reach it, by Jeffreys' prior") @Nullable
        Double pHalf,

        @Schema(
                description =
                        "A practitioner's policy, not a published threshold: half or more reach it, so it is realistic")
        Verdict verdict,

        boolean tooEasy,

        @Schema(description = "The same with the mix of queues evened out") @Nullable
        Evened evened,

        Newcomers newcomers,

        @Schema(description = "How many people do not count, by reason")
        Map<LeftOut.Reason, Integer> leftOut,

        @Schema(description = "How many contacts somebody's figure must rest on")
        long minimumContacts,

        @Schema(description = "The target that the wanted share of people would reach: only a suggestion") @Nullable
        Suggestion suggestion) {

    record Interval(double low, double high) {}

    record Evened(int reached, double share, Verdict verdict) {}

    /**
     * Those on their ramp, apart from the others.
     *
     * @param telling with enough contacts to tell; of fewer than five it is not said how many keep up
     */
    record Newcomers(int people, int telling, @Nullable Integer reached) {}

    record Suggestion(double share, double target, @Nullable Double upTo) {}

    static RealityCheckAnswer of(Check check, double wantedShare) {
        var attainment = check.attainment();
        var enough = attainment.eligible() >= Attainment.FEWEST_PEOPLE;
        var target = check.result().target();
        return new RealityCheckAnswer(
                check.version().goal().value(),
                check.version().number(),
                check.version().definition().metric().key(),
                GoalAnswer.comparatorOf(target),
                GoalAnswer.first(target),
                GoalAnswer.last(target),
                check.days().from(),
                check.days().until(),
                attainment.eligible(),
                enough ? attainment.reached() : null,
                enough ? share(attainment) : null,
                enough
                        ? new Interval(
                                attainment.wilson90().low(),
                                attainment.wilson90().high())
                        : null,
                enough ? attainment.pHalf() : null,
                attainment.verdict(),
                enough && attainment.tooEasy(),
                enough ? evened(check.result().evenedAttainment()) : null,
                newcomers(check),
                check.result().leftOutByReason(),
                check.result().reference().minimumContacts().wholeContacts(),
                enough ? suggestion(check, wantedShare) : null);
    }

    private static double share(Attainment attainment) {
        return attainment.share().orElse(0);
    }

    private static Evened evened(Attainment attainment) {
        return new Evened(attainment.reached(), share(attainment), attainment.verdict());
    }

    private static Newcomers newcomers(Check check) {
        var telling = check.result().newcomersAttainment();
        var enough = telling.eligible() >= Attainment.FEWEST_PEOPLE;
        return new Newcomers(check.result().newcomers().size(), telling.eligible(), enough ? telling.reached() : null);
    }

    private static Suggestion suggestion(Check check, double share) {
        var target = check.result().suggestion(share);
        return new Suggestion(share, GoalAnswer.first(target), GoalAnswer.last(target));
    }
}
