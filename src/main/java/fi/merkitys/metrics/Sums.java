package fi.merkitys.metrics;

/**
 * The sums that make a figure. They are added first and divided last: a mean of means is never taken.
 *
 * @param carried how many contacts carried what the metric needs
 * @param squares the sum of the squared single values, or NaN where the source does not have it
 * @param contacts all contacts, also those that did not carry it
 */
public record Sums(double numerator, double denominator, long carried, double squares, long contacts) {
    public static final Sums NONE = new Sums(0, 0, 0, 0, 0);

    public Sums plus(Sums other) {
        return new Sums(
                numerator + other.numerator,
                denominator + other.denominator,
                carried + other.carried,
                squares + other.squares,
                contacts + other.contacts);
    }

    public boolean isAvailable() {
        return carried > 0 && denominator > 0;
    }

    /** The figure; NaN where it is not available. Never 0 for want of data. */
    public double value() {
        return isAvailable() ? numerator / denominator : Double.NaN;
    }

    /** The same contacts, of which nothing is known. */
    Sums withheld() {
        return new Sums(0, 0, 0, 0, contacts);
    }
}
