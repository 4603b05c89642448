package fi.merkitys.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Who calls: mostly somebody new, sometimes somebody from months ago, and those whose matter was not settled the first
 * time, who are back in the same queue within a week.
 */
final class Customers {
    private static final int FIRST = 100_000;
    private static final int RECENT_DAYS = 30;
    private static final int PATIENCE = 6;

    private final List<Integer> knownByDay = new ArrayList<>();
    private final Map<QueuePlan, Line> lines = new EnumMap<>(QueuePlan.class);
    private int known = FIRST;

    /** To be called before the first contact of each day. */
    void nextDay() {
        knownByDay.add(known);
        lines.values().forEach(Line::nextDay);
    }

    int next(QueuePlan queue, SplittableRandom chance) {
        Integer back = line(queue).back(chance);
        if (back != null) {
            return back;
        }
        int longKnown = knownByDay.get(Math.max(0, knownByDay.size() - 1 - RECENT_DAYS));
        return longKnown > FIRST && chance.nextInt(4) == 0 ? chance.nextInt(FIRST, longKnown) : known++;
    }

    void willBeBack(int customer, QueuePlan queue, SplittableRandom chance) {
        line(queue).later(customer, chance.nextInt(1, PATIENCE));
    }

    private Line line(QueuePlan queue) {
        return lines.computeIfAbsent(queue, unseen -> new Line());
    }

    /** Those who come back to one queue, spread over its contacts of the day. */
    private static final class Line {
        private final List<Queue<Integer>> days = new ArrayList<>();
        private int handled;
        private int usual;

        Line() {
            for (int day = 0; day < PATIENCE; day++) {
                days.add(new ArrayDeque<>());
            }
        }

        void nextDay() {
            usual = handled;
            handled = 0;
            Queue<Integer> left = days.removeFirst();
            days.getFirst().addAll(left);
            days.add(new ArrayDeque<>());
        }

        @Nullable
        Integer back(SplittableRandom chance) {
            Queue<Integer> waiting = days.getFirst();
            double still = Math.max(1, usual - handled++);
            return chance.nextDouble() * still < waiting.size() ? waiting.poll() : null;
        }

        void later(int customer, int inDays) {
            days.get(inDays).add(customer);
        }
    }
}
