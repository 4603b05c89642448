package fi.merkitys.goals.fairness;

/** How many contacts a person's figure must rest on before it counts, and how that number was found. */
public sealed interface MinimumContacts {

    double contacts();

    default boolean metBy(long handled) {
        return handled >= contacts();
    }

    /** The number to show: contacts are whole. */
    default long wholeContacts() {
        return (long) Math.ceil(contacts() - 1e-9);
    }

    /**
     * n = ρ/(1−ρ)·σ²/τ², solved from the reliability ρ = τ²/(τ² + σ²/n) of a mean of n contacts (Spearman 1910 and
     * Brown 1910, British Journal of Psychology 3:271–322, in the variance components of Cronbach et al. 1972).
     */
    record ForReliability(double reliability, double withinVariance, double betweenVariance)
            implements MinimumContacts {
        @Override
        public double contacts() {
            return reliability / (1 - reliability) * withinVariance / betweenVariance;
        }
    }

    /** No source tells how single contacts spread, or too few people to tell how people differ. */
    record VariancesUnknown(double contacts) implements MinimumContacts {}

    /** People differ no more than chance alone makes them differ. */
    record NoDifferencesSeen(double contacts) implements MinimumContacts {}

    /** Somebody has set it. */
    record SetByHand(double contacts) implements MinimumContacts {}

    /** By the rules: what is set by hand comes first, then what the people's figures say. */
    static MinimumContacts by(FairnessRules rules, Shrinkage people) {
        Integer set = rules.contactsSet();
        if (set != null) {
            return new SetByHand(set);
        }
        return switch (people) {
            case AsObserved _ -> new VariancesUnknown(rules.contactsWhereUnknown());
            case ShrunkenMeans means -> of(rules, means.withinVariance(), means.betweenVariance());
            case ShrunkenProportions shares -> of(rules, shares.withinVariance(), shares.betweenVariance());
        };
    }

    private static MinimumContacts of(FairnessRules rules, double within, double between) {
        return between > 0
                ? new ForReliability(rules.reliability(), within, between)
                : new NoDifferencesSeen(rules.contactsWhereUnknown());
    }
}
