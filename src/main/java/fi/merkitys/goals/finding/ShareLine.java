package fi.merkitys.goals.finding;

import fi.merkitys.goals.fairness.Attainment;
import fi.merkitys.goals.reality.PeriodFinding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The share of people who reach a goal, over its last periods, oldest first, with intervals. */
public record ShareLine(List<Point> points) {
    public static final int WIDTH = 720;
    public static final int HEIGHT = 190;
    public static final List<Double> MARKS = List.of(0.0, 0.5, 1.0);
    private static final int LEFT = 60;
    private static final int TOP = 14;
    private static final int BOTTOM = 160;

    /**
     * One period.
     *
     * @param y of the share, or nothing where it is not for the viewer's eyes
     */
    public record Point(
            PeriodFinding finding, int x, @Nullable Integer y, int low, int high) {
        public boolean shown() {
            return y != null;
        }
    }

    /** @param seeAll whether the viewer may see each of the people, so that small groups are shown too */
    static ShareLine of(List<PeriodFinding> newestFirst, boolean seeAll) {
        var oldestFirst = new ArrayList<>(newestFirst);
        Collections.reverse(oldestFirst);
        var points = new ArrayList<Point>();
        for (var i = 0; i < oldestFirst.size(); i++) {
            points.add(point(oldestFirst.get(i), x(i, oldestFirst.size()), seeAll));
        }
        return new ShareLine(points);
    }

    private static Point point(PeriodFinding finding, int x, boolean seeAll) {
        var attainment = finding.attainment();
        var enough = attainment.eligible() >= Attainment.FEWEST_PEOPLE;
        if (attainment.share().isEmpty() || !(enough || seeAll)) {
            return new Point(finding, x, null, 0, 0);
        }
        var interval = attainment.wilson90();
        return new Point(finding, x, y(attainment.share().getAsDouble()), y(interval.low()), y(interval.high()));
    }

    private static int x(int place, int count) {
        return LEFT + (int) Math.round((place + 0.5) * (WIDTH - LEFT - 10) / count);
    }

    public static int y(double share) {
        return (int) Math.round(BOTTOM - share * (BOTTOM - TOP));
    }

    /** The line through what is shown. */
    public String path() {
        var path = new StringBuilder();
        var open = false;
        for (var point : points) {
            if (point.y() == null) {
                open = false;
                continue;
            }
            path.append(open ? 'L' : 'M').append(point.x()).append(' ').append(point.y());
            open = true;
        }
        return path.toString();
    }

    public List<Point> newestFirst() {
        return points.reversed();
    }

    public long shownPeriods() {
        return points.stream().filter(Point::shown).count();
    }
}
