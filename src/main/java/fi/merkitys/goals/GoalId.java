package fi.merkitys.goals;

/** Which goal. */
public record GoalId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
