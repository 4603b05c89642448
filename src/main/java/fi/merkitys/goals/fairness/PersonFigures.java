package fi.merkitys.goals.fairness;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one person in the goal's period.
 *
 * @param byQueue at most one entry a queue; empty where the person has no data
 * @param tenureWeeks at the end of the period, or null where it is unknown
 * @param time or null where no schedule is known
 * @param left whether the person has left the goal's scope by the end of the period
 */
public record PersonFigures(
        long person,
        List<QueueFigures> byQueue,
        @Nullable Double tenureWeeks,
        @Nullable WorkedTime time,
        boolean left) {

    public PersonFigures {
        byQueue = List.copyOf(byQueue);
    }

    /** Somebody experienced of whom no schedule is known. */
    public PersonFigures(long person, List<QueueFigures> byQueue) {
        this(person, byQueue, null, null, false);
    }

    Figures total() {
        Figures total = Figures.NONE;
        for (QueueFigures queue : byQueue) {
            total = total.plus(queue.figures());
        }
        return total;
    }
}
