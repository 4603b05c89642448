package fi.merkitys.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** One day of one agent; its chance depends on the person and on how long ago the day was, on nothing else. */
record Workday(Agent agent, LocalDate day, int daysAgo, SplittableRandom chance, double ramp) {
    /** The export's clock jumps or falls back between these hours on two Sundays a year: lines are closed then. */
    private static final int BREAK_FROM = 2 * 3600;

    private static final int BREAK_UNTIL = 4 * 3600;

    static Workday of(Agent agent, LocalDate day, int daysAgo) {
        double ramp = Ramp.after(ChronoUnit.DAYS.between(agent.person().hiredOn(), day));
        SplittableRandom chance = Streams.of(Streams.WORKDAY, agent.number(), daysAgo);
        return new Workday(agent, day, daysAgo, chance, ramp);
    }

    void handle(Conversations conversations, Consumer<DemoContact> each) {
        DemoShift shift = agent.person().shift();
        if (shift == null) {
            return;
        }
        double volume = Season.volume(day, agent.team().isTelecom(), daysAgo);
        double second = shift.start();
        for (int sequence = 1; ; sequence++) {
            QueuePlan queue = agent.queueAt(chance.nextDouble());
            second = afterBreak(second + pause(queue, (int) second, volume));
            if (second >= shift.end()) {
                return;
            }
            DemoContact contact = conversations.next(this, queue, sequence, (int) second);
            each.accept(contact);
            second += (double) contact.handle() / queue.atOnce();
        }
    }

    /** A year ago everybody took a little longer. */
    double habit() {
        return 1 + .03 * daysAgo / 365;
    }

    double service() {
        double lessonsAhead = agent.team().learnsService() ? .6 * daysAgo / 365 : 0;
        return agent.skill().service() - lessonsAhead - (1 - ramp);
    }

    private double pause(QueuePlan queue, int second, double volume) {
        return -Math.log(1 - chance.nextDouble()) * queue.pause() / (volume * Season.hour(second));
    }

    private double afterBreak(double second) {
        boolean closed = day.getDayOfWeek() == DayOfWeek.SUNDAY && second >= BREAK_FROM && second < BREAK_UNTIL;
        return closed ? BREAK_UNTIL : second;
    }
}
