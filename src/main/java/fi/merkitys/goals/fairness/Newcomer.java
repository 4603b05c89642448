package fi.merkitys.goals.fairness;

/**
 * Somebody still on the ramp, shown apart.
 *
 * @param pace the share of an experienced colleague's pace that the ramp expects by now
 * @param rampedTarget the goal's target eased to that pace
 * @param enoughContacts whether the figure rests on as many contacts as a colleague's must
 */
public record Newcomer(
        long person,
        double value,
        long contacts,
        double tenureWeeks,
        double pace,
        Target rampedTarget,
        boolean reached,
        boolean enoughContacts) {}
