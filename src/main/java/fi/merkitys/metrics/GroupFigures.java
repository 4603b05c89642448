package fi.merkitys.metrics;

import java.util.ArrayList;
import java.util.List;

/** A group's figures, week by week or metric by metric. */
record GroupFigures(String name, boolean seen, List<Figure> figures) {

    /** What may be shown: figures of at least five people, or of people whom the viewer may see. */
    List<Double> shown() {
        return figures.stream().map(this::shown).toList();
    }

    double shown(Figure figure) {
        return seen || figure.isOfGroup() ? figure.value() : Double.NaN;
    }

    int people() {
        return figures.stream().mapToInt(Figure::people).max().orElse(0);
    }

    boolean mayStandAlone() {
        return seen || people() >= Figure.LEAST_PEOPLE;
    }

    GroupFigures without(int figure) {
        var left = new ArrayList<>(figures);
        left.set(figure, Figure.NONE);
        return new GroupFigures(name, seen, left);
    }

    GroupFigures named(String other) {
        return new GroupFigures(other, seen, figures);
    }

    GroupFigures plus(GroupFigures other, String named) {
        var sums = new ArrayList<Figure>();
        for (var i = 0; i < figures.size(); i++) {
            sums.add(figures.get(i).plus(other.figures.get(i)));
        }
        return new GroupFigures(named, seen && other.seen, sums);
    }
}
