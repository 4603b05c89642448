package fi.merkitys.goals.fairness;

import java.util.List;

/** How people's figures are drawn towards their common mean, the more so the fewer contacts they rest on. */
public sealed interface Shrinkage permits ShrunkenMeans, ShrunkenProportions, AsObserved {

    Estimate estimate(Figures person);

    /** As the kind of measure allows; figures without data are left aside. */
    static Shrinkage of(Measure measure, List<Figures> people) {
        List<Figures> known = people.stream().filter(Figures::isAvailable).toList();
        return switch (measure) {
            case MEAN, NET_SCORE -> means(known);
            case PROPORTION -> known.size() < 2 ? new AsObserved() : ShrunkenProportions.of(known);
            case RATIO -> new AsObserved();
        };
    }

    private static Shrinkage means(List<Figures> people) {
        double within = ShrunkenMeans.pooledVariance(people);
        return people.size() >= 2 && within > 0 ? ShrunkenMeans.of(people, within) : new AsObserved();
    }
}
