package fi.merkitys.metrics;

/**
 * A figure of a group of people.
 *
 * @param people how many of them it rests on
 */
public record Figure(Sums sums, int people) {
    static final Figure NONE = new Figure(Sums.NONE, 0);
    /** Smaller groups are people. */
    static final int LEAST_PEOPLE = 5;

    /** People of different groups are different people. */
    Figure plus(Figure other) {
        return new Figure(sums.plus(other.sums), people + other.people);
    }

    boolean isOfGroup() {
        return people >= LEAST_PEOPLE;
    }

    public double value() {
        return sums.value();
    }
}
