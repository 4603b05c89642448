package fi.merkitys.goals.finding;

import fi.merkitys.metrics.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The scale of a picture: from the smallest to the largest figure, at round numbers.
 *
 * @param step between two marks
 */
public record Axis(double low, double high, double step) {
    private static final int MARKS = 5;
    private static final double[] OF_TIME = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200};

    public static Axis of(Unit unit, double... values) {
        var known = Arrays.stream(values).filter(Double::isFinite).summaryStatistics();
        var least = known.getCount() == 0 ? 0 : known.getMin();
        var most = known.getCount() == 0 ? 1 : known.getMax();
        var step = step(unit, Math.max(most - least, Math.abs(most) * 0.01));
        var low = Math.floor(least / step) * step;
        var high = Math.ceil(most / step) * step;
        return new Axis(low, high > low ? high : low + step, step);
    }

    public List<Double> marks() {
        var marks = new ArrayList<Double>();
        for (var i = 0; low + i * step <= high + step / 1000; i++) {
            marks.add(low + i * step);
        }
        return marks;
    }

    /** Where a value lies between the ends, from 0 to 1. */
    public double place(double value) {
        return Math.clamp((value - low) / (high - low), 0, 1);
    }

    private static double step(Unit unit, double span) {
        var wanted = span > 0 ? span / MARKS : 1;
        if (unit == Unit.SECONDS && wanted >= 1) {
            return Arrays.stream(OF_TIME)
                    .filter(step -> step >= wanted)
                    .findFirst()
                    .orElse(Math.ceil(wanted / 3600) * 3600);
        }
        var power = Math.pow(10, Math.floor(Math.log10(wanted)));
        for (var factor : new double[] {1, 2, 5}) {
            if (factor * power >= wanted * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
