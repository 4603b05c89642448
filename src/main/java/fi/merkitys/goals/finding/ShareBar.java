package fi.merkitys.goals.finding;

import fi.merkitys.goals.fairness.Attainment;

/** The share of people and its interval between 0 and 100 %. */
public record ShareBar(long share, long low, long high) {
    private static final int LEFT = 16;
    private static final int WIDTH = 688;

    public static ShareBar of(Attainment attainment) {
        var interval = attainment.wilson90();
        return new ShareBar(at(attainment.share().orElse(0)), at(interval.low()), at(interval.high()));
    }

    public long x(double share) {
        return at(share);
    }

    private static long at(double share) {
        return Math.round(LEFT + share * WIDTH);
    }
}
