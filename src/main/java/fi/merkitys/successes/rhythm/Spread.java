package fi.merkitys.successes.rhythm;

import java.util.Arrays;

/** How evenly recognition lies over people, from the number that each of them had. */
public final class Spread {
    private static final double TENTH = 0.1;
    private final int[] counts;
    private final long sum;

    public Spread(int... counts) {
        if (Arrays.stream(counts).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("nobody is thanked less than never");
        }
        this.counts = Arrays.stream(counts).sorted().toArray();
        this.sum = Arrays.stream(counts).asLongStream().sum();
    }

    public int people() {
        return counts.length;
    }

    public long sum() {
        return sum;
    }

    /** The share of the people who had any. */
    public double coverage() {
        return counts.length == 0 ? 0 : (double) thanked() / counts.length;
    }

    public long thanked() {
        return Arrays.stream(counts).filter(count -> count > 0).count();
    }

    /** What part of all recognition the tenth of the people had who had most; at least one person. */
    public double topTenth() {
        if (sum == 0) {
            return 0;
        }
        var few = (int) Math.ceil(counts.length * TENTH);
        return (double) Arrays.stream(counts, counts.length - few, counts.length)
                        .asLongStream()
                        .sum()
                / sum;
    }

    /** What part the first so many had, from those with least on (Lorenz 1905, Publications of the ASA 9:209–219). */
    public double[] lorenz() {
        var curve = new double[counts.length];
        var so = 0L;
        for (var i = 0; i < curve.length; i++) {
            so += counts[i];
            curve[i] = sum == 0 ? (i + 1.0) / curve.length : (double) so / sum;
        }
        return curve;
    }
}
