package fi.merkitys.goals;

import fi.merkitys.goals.fairness.Attainment;
import fi.merkitys.goals.fairness.LeftOut;
import fi.merkitys.goals.fairness.MinimumContacts;
import fi.merkitys.goals.fairness.Target;
import fi.merkitys.goals.fairness.Verdict;
import fi.merkitys.metrics.Metric;
import fi.merkitys.metrics.MetricValues;
import fi.merkitys.metrics.ScopeWords;
import fi.merkitys.shell.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/** Goals in sentences. */
public final class GoalWords {
    private static final double NEARLY_CERTAIN = 0.99;

    private final Wording words;
    private final MetricValues values;

    public GoalWords(Wording words) {
        this.words = words;
        this.values = new MetricValues(words);
    }

    /** "4 of 11 people reach this goal: unclear, keep observing." */
    public String finding(Attainment attainment) {
        return attainment.eligible() == 0
                ? words.t("goals.finding.nobody")
                : words.t("goals.finding." + key(attainment.verdict()), attainment.reached(), attainment.eligible());
    }

    /** Where the figures are not for this viewer: how many count, and no more. */
    public String withheld(int eligible) {
        return eligible == 0 ? words.t("goals.finding.nobody") : words.t("goals.finding.withheld", eligible);
    }

    public String verdict(Verdict verdict) {
        return words.t("goals.verdict." + key(verdict));
    }

    public static String key(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    /** The verdict's sign, beside its word and its colour. */
    public static String icon(Verdict verdict) {
        return switch (verdict) {
            case REALISTIC -> "check";
            case TOO_DEMANDING -> "alert";
            case UNCLEAR -> "question";
            case NOT_ENOUGH_PEOPLE -> "people";
        };
    }

    /** "Handle time (AHT) at most 5 min 30 s". */
    public String asks(GoalDefinition goal) {
        return words.t(goal.metric().nameKey()) + " " + target(goal.metric(), goal.target());
    }

    /** "at most 5 min 30 s", as exactly as it was set. */
    public String target(Metric metric, Target target) {
        return target(target, value -> values.target(metric, value));
    }

    /** A computed target, as exactly as figures are told. */
    public String about(Metric metric, Target target) {
        return target(target, value -> values.of(metric, value));
    }

    private String target(Target target, DoubleFunction<String> text) {
        return switch (target) {
            case Target.AtMost most -> words.t("goals.target.at_most", text.apply(most.value()));
            case Target.AtLeast least -> words.t("goals.target.at_least", text.apply(least.value()));
            case Target.Within band -> words.t("goals.target.within", text.apply(band.low()), text.apply(band.high()));
        };
    }

    public String value(Metric metric, double value) {
        return values.of(metric, value);
    }

    /** A probability: never certain, never impossible. */
    public String chance(double probability) {
        if (probability > NEARLY_CERTAIN) {
            return words.t("goals.chance.over", words.percent(NEARLY_CERTAIN));
        }
        return probability < 1 - NEARLY_CERTAIN
                ? words.t("goals.chance.under", words.percent(1 - NEARLY_CERTAIN))
                : words.percent(probability);
    }

    /** A round figure at the edge of a picture. */
    public String mark(Metric metric, double value) {
        return values.target(metric, value);
    }

    /** How many contacts somebody's figure must rest on, and how that number was found. */
    public String exposure(MinimumContacts minimum) {
        return words.t(
                switch (minimum) {
                    case MinimumContacts.ForReliability any -> "goals.exposure.reliability";
                    case MinimumContacts.VariancesUnknown any -> "goals.exposure.unknown";
                    case MinimumContacts.NoDifferencesSeen any -> "goals.exposure.noDifferences";
                    case MinimumContacts.SetByHand any -> "goals.exposure.byHand";
                },
                minimum.wholeContacts());
    }

    /** Why so many do not count. */
    public String leftOut(LeftOut.Reason reason, int people) {
        return words.t("goals.leftOut." + reason.name().toLowerCase(Locale.ROOT), people);
    }

    /** Why somebody does not count, with her figures. */
    public String leftOut(LeftOut why) {
        return switch (why) {
            case LeftOut.Gone any -> words.t("goals.leftOutIs.left");
            case LeftOut.NoData any -> words.t("goals.leftOutIs.no_data");
            case LeftOut.StillOnTheRamp newcomer ->
                words.t("goals.leftOutIs.newcomer", (int) Math.floor(newcomer.tenureWeeks()), (int)
                        newcomer.rampWeeks());
            case LeftOut.WorkedTooLittle little ->
                words.t("goals.leftOutIs.worked_too_little", (int) little.time().workedDays(), (int)
                        little.time().scheduledDays());
            case LeftOut.NotEnoughContacts few ->
                words.t("goals.leftOutIs.not_enough_contacts", few.contacts(), few.needed());
        };
    }

    public String metric(Metric metric) {
        return words.t(metric.nameKey());
    }

    public String period(GoalPeriod period) {
        return words.t("goals.period." + period.key());
    }

    /** "1.10.2026 – 31.10.2026". */
    public String days(Days days) {
        return words.t("goals.days", words.date(days.from()), words.date(days.until()));
    }

    /** "Team Red · Voice", or "Everybody". */
    public String scope(GoalVersion version) {
        var scope = version.definition().scope();
        var names = version.names();
        var parts = new ArrayList<String>();
        add(parts, "metrics.scope.team", names.team());
        add(parts, names.site());
        add(parts, names.client());
        add(parts, "metrics.scope.queue", names.queue());
        if (scope.channel() != null) {
            parts.add(ScopeWords.channel(scope.channel(), words));
        }
        if (scope.role() != null) {
            parts.add(words.t("people.role." + scope.role().key()));
        }
        add(parts, "metrics.scope.tenure", scope.tenure());
        return parts.isEmpty() ? words.t("metrics.scope.everybody") : String.join(" · ", parts);
    }

    private void add(List<String> parts, String key, @Nullable String name) {
        add(parts, name == null ? null : words.t(key, name));
    }

    private static void add(List<String> parts, @Nullable String part) {
        if (part != null) {
            parts.add(part);
        }
    }
}
