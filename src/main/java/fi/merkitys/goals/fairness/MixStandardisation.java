package fi.merkitys.goals.fairness;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Indirect standardisation: somebody's figure against what the reference's rates would give in the same mix of queues
 * (the standardised ratio of Inskip, Beral, Fraser & Haskey 1983, Statistics in Medicine 2:455–466).
 *
 * @param overall the reference's figure in the reference's own mix
 */
public record MixStandardisation(Measure measure, Map<Long, Double> rates, double overall) {
    public MixStandardisation {
        rates = Map.copyOf(rates);
    }

    /** What was observed O, what the reference would have had in that mix E, and the figure freed from the mix. */
    public record Evened(double observed, double expected, double adjusted) {
        /** O/E. */
        public double index() {
            return observed / expected;
        }
    }

    /** The reference's rates and overall figure, from people's own sums. */
    public static MixStandardisation from(Measure measure, Collection<PersonFigures> people) {
        Map<Long, Figures> sums = new HashMap<>();
        Figures total = Figures.NONE;
        for (PersonFigures person : people) {
            for (QueueFigures queue : person.byQueue()) {
                sums.merge(queue.queue(), queue.figures(), Figures::plus);
                total = total.plus(queue.figures());
            }
        }
        Map<Long, Double> rates = HashMap.newHashMap(sums.size());
        sums.forEach((queue, sum) -> {
            if (sum.isAvailable()) {
                rates.put(queue, sum.value());
            }
        });
        return new MixStandardisation(measure, rates, total.value());
    }

    /** O and E over the queues that the reference knows; where it knows none, the figure stays as observed. */
    public Evened evened(List<QueueFigures> byQueue) {
        double numerator = 0;
        double expected = 0;
        double denominator = 0;
        for (QueueFigures queue : byQueue) {
            Double rate = rates.get(queue.queue());
            if (rate != null) {
                numerator += queue.figures().numerator();
                denominator += queue.figures().denominator();
                expected += queue.figures().denominator() * rate;
            }
        }
        if (!(denominator > 0)) {
            double own = total(byQueue).value();
            return new Evened(own, own, own);
        }
        double observed = numerator / denominator;
        return new Evened(observed, expected / denominator, adjusted(observed, expected / denominator));
    }

    private double adjusted(double observed, double expected) {
        return switch (measure) {
            case MEAN, RATIO -> expected > 0 ? observed / expected * overall : observed;
            case PROPORTION -> expected > 0 ? Math.min(1, observed / expected * overall) : observed;
            case NET_SCORE -> overall + (observed - expected);
        };
    }

    private static Figures total(List<QueueFigures> byQueue) {
        return byQueue.stream().map(QueueFigures::figures).reduce(Figures.NONE, Figures::plus);
    }
}
