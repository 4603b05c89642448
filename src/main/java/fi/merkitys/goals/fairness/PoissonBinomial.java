package fi.merkitys.goals.fairness;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * How many of several unequal chances come true (the Poisson-binomial distribution; Poisson 1837), by the recursion
 * over people of Barlow & Heidtmann 1984, IEEE Transactions on Reliability 33:322–323.
 */
public final class PoissonBinomial {
    /** Tails below this are dropped on the way: they change nothing that is shown, and save most of the work. */
    private static final double NEGLIGIBLE = 1e-20;

    private final double[] density;
    private int low;
    private int high;

    private PoissonBinomial(int people) {
        density = new double[people + 1];
        density[0] = 1;
    }

    public static PoissonBinomial of(double... chances) {
        PoissonBinomial distribution = new PoissonBinomial(chances.length);
        for (double chance : chances) {
            distribution.add(chance);
        }
        return distribution;
    }

    /** The expected share of those who come true: the mean of their chances. */
    public static double expectedShare(double... chances) {
        return DoubleStream.of(chances).average().orElse(Double.NaN);
    }

    /** The probability that at least so many come true. */
    public double atLeast(int count) {
        if (count <= 0) {
            return 1;
        }
        return count > high
                ? 0
                : Math.min(
                        1,
                        Arrays.stream(density, Math.max(count, low), high + 1).sum());
    }

    private void add(double chance) {
        high++;
        for (int count = high; count > low; count--) {
            density[count] = density[count] * (1 - chance) + density[count - 1] * chance;
        }
        density[low] *= 1 - chance;
        trim();
    }

    private void trim() {
        while (low < high && density[low] < NEGLIGIBLE) {
            density[low++] = 0;
        }
        while (high > low && density[high] < NEGLIGIBLE) {
            density[high--] = 0;
        }
    }
}
