package fi.merkitys.goals.fairness;

import java.util.List;
import java.util.stream.IntStream;

/** Six people's handle times, of which the method's worked example is known to every digit. */
final class TeamOfSix {
    static final long[] CONTACTS = {220, 35, 140, 12, 90, 310};
    static final double[] MEANS = {342, 415, 371, 290, 398, 355};
    static final double VARIANCE = 180 * 180;

    private TeamOfSix() {}

    static List<Figures> figures() {
        return IntStream.range(0, 6)
                .mapToObj(i -> Figures.mean(MEANS[i] * CONTACTS[i], CONTACTS[i]))
                .toList();
    }

    /** With such sums of squares that the pooled variance of single contacts is just 180². */
    static List<Figures> figuresWithSquares() {
        return IntStream.range(0, 6)
                .mapToObj(i -> Figures.mean(
                        MEANS[i] * CONTACTS[i],
                        CONTACTS[i],
                        MEANS[i] * MEANS[i] * CONTACTS[i] + VARIANCE * (CONTACTS[i] - 1)))
                .toList();
    }

    static ShrunkenMeans shrunken() {
        return ShrunkenMeans.of(figures(), VARIANCE);
    }

    static List<Estimate> estimates() {
        return figures().stream().map(shrunken()::estimate).toList();
    }
}
