package fi.merkitys.goals.fairness;

/** Days that somebody was scheduled for in the period, and how many of them were worked. */
public record WorkedTime(double workedDays, double scheduledDays) {
    boolean isAtLeast(double share) {
        return workedDays >= share * scheduledDays;
    }
}
