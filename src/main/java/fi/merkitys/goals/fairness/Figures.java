package fi.merkitys.goals.fairness;

/**
 * Sums that make a figure. They are added first and divided last: a mean of means is never taken.
 *
 * @param contacts how many contacts carried the measure; the exposure that the figure rests on
 * @param squares the sum of the squared single values, or NaN where the source does not have it
 */
public record Figures(double numerator, double denominator, long contacts, double squares) {
    public static final Figures NONE = new Figures(0, 0, 0, 0);

    /** A mean by contact, of which only the sum is known. */
    public static Figures mean(double sum, long contacts) {
        return new Figures(sum, contacts, contacts, Double.NaN);
    }

    /** A mean by contact with the sum of squares, from which the spread between contacts is known. */
    public static Figures mean(double sum, long contacts, double squares) {
        return new Figures(sum, contacts, contacts, squares);
    }

    /** So many hits among so many contacts; a hit squared is a hit. */
    public static Figures proportion(long hits, long contacts) {
        return new Figures(hits, contacts, contacts, hits);
    }

    /** A ratio of two sums that are not counts of contacts, such as after-call work by handle time. */
    public static Figures ratio(double numerator, double denominator, long contacts) {
        return new Figures(numerator, denominator, contacts, Double.NaN);
    }

    public Figures plus(Figures other) {
        return new Figures(
                numerator + other.numerator,
                denominator + other.denominator,
                contacts + other.contacts,
                squares + other.squares);
    }

    public boolean isAvailable() {
        return contacts > 0 && denominator > 0;
    }

    /** The figure itself; NaN where it is not available. */
    public double value() {
        return isAvailable() ? numerator / denominator : Double.NaN;
    }

    boolean hasSquares() {
        return !Double.isNaN(squares);
    }
}
