package fi.merkitys.goals.fairness;

import java.util.List;
import org.hipparchus.util.FastMath;

/**
 * Random-effects means with the moment estimator of the variance between people (DerSimonian & Laird 1986, Controlled
 * Clinical Trials 7:177–188); each person's mean is shrunk by its reliability (Efron & Morris 1975, JASA 70:311–319).
 *
 * @param fixedMean μ₀, as if people did not differ
 * @param heterogeneity Q, Cochran's statistic around it
 * @param mean μ, to which people are drawn
 * @param betweenVariance τ², between people
 * @param withinVariance σ², between the contacts of one person
 */
public record ShrunkenMeans(
        double fixedMean, double heterogeneity, double mean, double betweenVariance, double withinVariance)
        implements Shrinkage {

    /** From figures that are all available, with a known or a pooled variance of single contacts. */
    public static ShrunkenMeans of(List<Figures> people, double withinVariance) {
        double weights = 0;
        double squaredWeights = 0;
        double weighted = 0;
        for (Figures person : people) {
            double weight = person.contacts() / withinVariance;
            weights += weight;
            squaredWeights += weight * weight;
            weighted += weight * person.value();
        }
        double fixedMean = weighted / weights;
        double heterogeneity = heterogeneity(people, withinVariance, fixedMean);
        double scale = weights - squaredWeights / weights;
        double between = people.size() < 2 ? 0 : Math.max(0, (heterogeneity - (people.size() - 1)) / scale);
        double mean = randomEffectsMean(people, withinVariance, between);
        return new ShrunkenMeans(fixedMean, heterogeneity, mean, between, withinVariance);
    }

    /**
     * σ² pooled within people, Σ(Σx² − (Σx)²/n)/(N − k), over those whose sum of squares is known (the error mean
     * square of Fisher 1925); NaN where it cannot be told.
     */
    public static double pooledVariance(List<Figures> people) {
        double squares = 0;
        double explained = 0;
        double freedom = 0;
        for (Figures person : people) {
            if (person.hasSquares()) {
                squares += person.squares();
                explained += person.numerator() * person.numerator() / person.contacts();
                freedom += person.contacts() - 1;
            }
        }
        boolean onlyRounding = squares - explained <= 1e-12 * squares;
        return freedom <= 0 ? Double.NaN : onlyRounding ? 0 : (squares - explained) / freedom;
    }

    /** ρ = τ²/(τ² + σ²/n): how much of what n contacts show is the person. */
    public double reliability(long contacts) {
        return betweenVariance / (betweenVariance + withinVariance / contacts);
    }

    /** θ = μ + ρ(y − μ) with the posterior variance τ²v/(τ² + v), v = σ²/n. */
    @Override
    public Estimate estimate(Figures person) {
        double reliability = reliability(person.contacts());
        double sd = FastMath.sqrt(reliability * withinVariance / person.contacts());
        return new Estimate(mean + reliability * (person.value() - mean), sd, withinVariance);
    }

    private static double heterogeneity(List<Figures> people, double withinVariance, double fixedMean) {
        double sum = 0;
        for (Figures person : people) {
            double deviation = person.value() - fixedMean;
            sum += person.contacts() / withinVariance * deviation * deviation;
        }
        return sum;
    }

    private static double randomEffectsMean(List<Figures> people, double withinVariance, double between) {
        double weights = 0;
        double weighted = 0;
        for (Figures person : people) {
            double weight = 1 / (withinVariance / person.contacts() + between);
            weights += weight;
            weighted += weight * person.value();
        }
        return weighted / weights;
    }
}
