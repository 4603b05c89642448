package fi.merkitys.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A line over weeks, ready to be drawn. Weeks without a figure are a gap.
 *
 * @param lines as the points of a polyline
 * @param dots the last full week's and the running week's
 * @param low what the lower end of the axis is
 * @param high what its upper end is
 */
public record TrendChart(List<String> lines, List<Dot> dots, String low, String high) {
    public static final int WIDTH = 260;
    public static final int HEIGHT = 84;
    private static final double LEFT = 66;
    private static final double RIGHT = 252;
    private static final double TOP = 8;
    private static final double BOTTOM = 64;

    /** @param hollow where the week is not over */
    public record Dot(String x, String y, boolean hollow) {}

    static TrendChart of(List<Double> values, Axis axis, boolean lastIsRunning, String low, String high) {
        var lines = new ArrayList<String>();
        var dots = new ArrayList<Dot>();
        var line = new StringBuilder();
        var last = values.size() - 1;
        for (var i = 0; i <= last; i++) {
            var value = values.get(i);
            if (Double.isNaN(value)) {
                finish(line, lines);
                continue;
            }
            var x = number(LEFT + (RIGHT - LEFT) * (last == 0 ? .5 : (double) i / last));
            var y = number(BOTTOM - (BOTTOM - TOP) * axis.place(value));
            line.append(line.isEmpty() ? "" : " ").append(x).append(',').append(y);
            if (i == last || (lastIsRunning && i == last - 1) || alone(values, i)) {
                dots.add(new Dot(x, y, lastIsRunning && i == last));
            }
        }
        finish(line, lines);
        return new TrendChart(List.copyOf(lines), List.copyOf(dots), low, high);
    }

    /** A week between two gaps makes no line. */
    private static boolean alone(List<Double> values, int i) {
        return (i == 0 || Double.isNaN(values.get(i - 1)))
                && (i == values.size() - 1 || Double.isNaN(values.get(i + 1)));
    }

    private static void finish(StringBuilder line, List<String> lines) {
        if (line.indexOf(" ") > 0) {
            lines.add(line.toString());
        }
        line.setLength(0);
    }

    private static String number(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate);
    }

    public boolean isEmpty() {
        return dots.isEmpty() && lines.isEmpty();
    }
}
