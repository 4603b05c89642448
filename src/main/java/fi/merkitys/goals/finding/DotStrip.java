package fi.merkitys.goals.finding;

import fi.merkitys.goals.fairness.Target;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * People as dots along a scale, stacked where they are alike, so that nobody can be told from the picture. Drawn as two
 * paths, round dots for whoever reaches the target and square ones for the others.
 *
 * @param peopleByDot how many people one dot stands for, where there are very many
 * @param height of the stacks, in the picture's units
 */
public record DotStrip(String reached, String missed, int peopleByDot, int height) {
    static final int WIDTH = 720;
    static final int MARGIN = 40;
    static final int DOT = 10;
    private static final int TALLEST = 24;

    static DotStrip of(Axis axis, Target target, List<Double> values) {
        var anchor = x(axis, anchor(target));
        var stacks = new TreeMap<Integer, Stack>();
        for (var value : values) {
            var hit = target.reachedBy(value);
            stacks.merge(column(x(axis, value) - anchor, target), new Stack(hit ? 1 : 0, hit ? 0 : 1), Stack::plus);
        }
        var tallest = stacks.values().stream().mapToInt(Stack::people).max().orElse(0);
        return drawn(stacks, anchor, Math.max(1, (tallest + TALLEST - 1) / TALLEST));
    }

    /** Columns begin at the target, so that none of them lies across it. */
    private static int column(double distance, Target target) {
        var columns = distance / DOT;
        return (int) (target instanceof Target.AtMost ? Math.ceil(columns) - 1 : Math.floor(columns));
    }

    private static double anchor(Target target) {
        return switch (target) {
            case Target.AtMost most -> most.value();
            case Target.AtLeast least -> least.value();
            case Target.Within band -> band.low();
        };
    }

    static double x(Axis axis, double value) {
        return MARGIN + axis.place(value) * (WIDTH - 2 * MARGIN);
    }

    private static DotStrip drawn(Map<Integer, Stack> stacks, double anchor, int byDot) {
        var levels = stacks.values().stream()
                .mapToInt(stack -> stack.dots(byDot))
                .max()
                .orElse(0);
        var reached = new StringBuilder();
        var missed = new StringBuilder();
        stacks.forEach((column, stack) -> {
            var x = Math.round(anchor + (column + 0.5) * DOT);
            var hits = dots(stack.reached, byDot);
            draw(reached, x, levels, hits);
            draw(missed, x, levels - hits, dots(stack.missed, byDot));
        });
        return new DotStrip(reached.toString(), missed.toString(), byDot, levels * DOT);
    }

    private static int dots(int people, int byDot) {
        return (people + byDot - 1) / byDot;
    }

    /** Upwards from so many levels above the top's zero. */
    private static void draw(StringBuilder path, long x, int from, int count) {
        for (var dot = 0; dot < count; dot++) {
            path.append('M')
                    .append(x)
                    .append(' ')
                    .append((from - dot) * DOT - DOT / 2)
                    .append("h0");
        }
    }

    private record Stack(int reached, int missed) {
        int people() {
            return reached + missed;
        }

        int dots(int byDot) {
            return DotStrip.dots(reached, byDot) + DotStrip.dots(missed, byDot);
        }

        Stack plus(Stack other) {
            return new Stack(reached + other.reached, missed + other.missed);
        }
    }
}
