package fi.merkitys.demo;

/**
 * How far a new hire has come: the share of an experienced colleague's output after some weeks,
 * {@code 1-(1-r0)e^(-t/T)} with r0 = .6 and T = 6 weeks.
 */
final class Ramp {
    private static final double START = .6;
    private static final double WEEKS = 6;

    private Ramp() {}

    static double after(long days) {
        return 1 - (1 - START) * Math.exp(-(days / 7.0) / WEEKS);
    }
}
