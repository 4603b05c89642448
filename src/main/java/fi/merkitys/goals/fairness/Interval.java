package fi.merkitys.goals.fairness;

/** Where a share probably lies. */
public record Interval(double low, double high) {
    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
