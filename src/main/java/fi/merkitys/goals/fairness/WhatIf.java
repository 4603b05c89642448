package fi.merkitys.goals.fairness;

import java.util.List;

/**
 * What share would reach another target in a coming period: the mean over people of the predictive probability
 * Φ((T − θ)/√(sd² + σ²/n)) (the posterior predictive of the normal model; Gelman et al. 2013, Bayesian Data Analysis,
 * chapter 5).
 */
public final class WhatIf {
    private final double[] means;
    private final double[] sds;

    private WhatIf(int people) {
        means = new double[people];
        sds = new double[people];
    }

    /** For people who will each handle about so many contacts in the coming period. */
    public static WhatIf of(List<Estimate> people, double contactsNext) {
        if (!(contactsNext > 0)) {
            throw new IllegalArgumentException("A coming period needs contacts, not " + contactsNext);
        }
        WhatIf whatIf = new WhatIf(people.size());
        for (int person = 0; person < people.size(); person++) {
            whatIf.means[person] = people.get(person).mean();
            whatIf.sds[person] = people.get(person).nextSd(contactsNext);
        }
        return whatIf;
    }

    /** The expected share of people who reach this target; NaN where there is nobody. */
    public double share(Target target) {
        double sum = 0;
        for (int person = 0; person < means.length; person++) {
            sum += target.chance(means[person], sds[person]);
        }
        return sum / means.length;
    }
}
