package fi.merkitys.goals.fairness;

import java.util.List;
import org.hipparchus.util.FastMath;

/**
 * Beta-binomial shares by moments (Kleinman 1973, JASA 68:46–54): the pool counts as M further contacts of everybody.
 *
 * @param share p, the pool's
 * @param dispersion S = Σn(pᵢ − p)²
 * @param correlation ρ between two contacts of one person; where it is not above 0, people do not differ
 * @param contacts N, of the pool
 */
public record ShrunkenProportions(double share, double dispersion, double correlation, double contacts)
        implements Shrinkage {

    /** From figures that are all available. */
    public static ShrunkenProportions of(List<Figures> people) {
        double hits = 0;
        double contacts = 0;
        double squaredContacts = 0;
        for (Figures person : people) {
            hits += person.numerator();
            contacts += person.contacts();
            squaredContacts += (double) person.contacts() * person.contacts();
        }
        double share = hits / contacts;
        double dispersion = dispersion(people, share);
        double others = people.size() - 1.0;
        double scale = share * (1 - share) * (contacts - squaredContacts / contacts - others);
        double excess = dispersion - share * (1 - share) * others;
        double correlation = scale > 0 ? Math.min(1, excess / scale) : 0;
        return new ShrunkenProportions(share, dispersion, correlation, contacts);
    }

    /** M = (1 − ρ)/ρ; infinite where people do not differ. */
    public double priorContacts() {
        return differs() ? (1 - correlation) / correlation : Double.POSITIVE_INFINITY;
    }

    public double withinVariance() {
        return share * (1 - share);
    }

    public double betweenVariance() {
        return Math.max(0, correlation) * withinVariance();
    }

    /**
     * (x + pM)/(n + M), with the standard deviation of that beta posterior. Where people do not differ everybody is at
     * the pool's share, as surely as the pool's binomial tells it.
     */
    @Override
    public Estimate estimate(Figures person) {
        if (!differs()) {
            return estimate(share, contacts);
        }
        double seen = person.contacts() + priorContacts();
        return estimate((person.numerator() + share * priorContacts()) / seen, seen + 1);
    }

    private static Estimate estimate(double mean, double contacts) {
        double variance = mean * (1 - mean);
        return new Estimate(mean, FastMath.sqrt(variance / contacts), variance);
    }

    private boolean differs() {
        return correlation > 0;
    }

    private static double dispersion(List<Figures> people, double share) {
        double sum = 0;
        for (Figures person : people) {
            double deviation = person.value() - share;
            sum += person.contacts() * deviation * deviation;
        }
        return sum;
    }
}
