package fi.merkitys.goals.fairness;

/**
 * How far unusual figures come back by themselves (Galton 1886; for groups below a cut-off Davis 1976, American Journal
 * of Epidemiology 104:493–498). For what coaching brought about: only the change beyond this counts as its effect.
 *
 * @param correlation between the figures of the same person in two periods
 */
public record RegressionToTheMean(double mean, double sd, double correlation) {
    /** E[y₂ | y₁] = μ + r(y₁ − μ). */
    public double expectedAfter(double first) {
        return mean + correlation * (first - mean);
    }

    /**
     * The gain that a group selected below the cut-off makes without any coaching: (1 − r)·σ·φ(z)/Φ(z). The effect of
     * coaching is the observed change less this.
     */
    public double gainOfThoseBelow(double cutOff) {
        double z = (cutOff - mean) / sd;
        return (1 - correlation) * sd * StandardNormal.density(z) / StandardNormal.below(z);
    }
}
