package fi.merkitys.metrics;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Puts an answer together from sums by source and channel, leaving out what a source does not carry. */
final class Answering {
    private final Question question;
    private final Map<Metric, Coverage> coverage = new EnumMap<>(Metric.class);
    private final Map<Answer.Place, Map<Metric, Figure>> figures = new HashMap<>();
    private final Map<Answer.Place, Map<Metric, Integer>> people = new HashMap<>();
    private final Map<Answer.Place, Map<Metric, Boolean>> withheld = new HashMap<>();

    Answering(Question question) {
        this.question = question;
        question.metrics().forEach(metric -> coverage.put(metric, new Coverage(metric)));
    }

    /** Before anything is added every row is weighed: what a source carries is judged by all of its contacts. */
    void weigh(SumRow row) {
        coverage.forEach((metric, judged) ->
                judged.add(row.source(), row.channel(), figure(row, metric).sums()));
    }

    void add(SumRow row) {
        for (var metric : question.metrics()) {
            if (row.whole()) {
                at(people, row).put(metric, figure(row, metric).people());
            } else {
                add(row, metric, coverageOf(metric).carries(row.source(), row.channel()));
            }
        }
    }

    private void add(SumRow row, Metric metric, boolean carries) {
        var figure = figure(row, metric);
        var admitted = carries ? figure : new Figure(figure.sums().withheld(), 0);
        // The same people answer calls and chats: they must not be counted twice.
        at(figures, row)
                .merge(
                        metric,
                        admitted,
                        (one, other) ->
                                new Figure(one.sums().plus(other.sums()), Math.max(one.people(), other.people())));
        if (!carries && figure.people() > 0) {
            at(withheld, row).put(metric, true);
        }
    }

    Answer answer() {
        figures.forEach((place, byMetric) -> byMetric.replaceAll((metric, figure) -> counted(place, metric, figure)));
        var availability = new EnumMap<Metric, Availability>(Metric.class);
        coverage.forEach((metric, judged) -> availability.put(metric, judged.availability()));
        return new Answer(figures, availability);
    }

    /** Where something was withheld, nobody knows how many people remain, but at least those of the fullest origin. */
    private Figure counted(Answer.Place place, Metric metric, Figure figure) {
        var guessed = withheld.getOrDefault(place, Map.of()).containsKey(metric);
        var all = people.getOrDefault(place, Map.of()).getOrDefault(metric, figure.people());
        return guessed ? figure : new Figure(figure.sums(), all);
    }

    private Coverage coverageOf(Metric metric) {
        return coverage.computeIfAbsent(metric, Coverage::new);
    }

    private static Figure figure(SumRow row, Metric metric) {
        return row.figures().getOrDefault(metric, Figure.NONE);
    }

    private static <V> Map<Metric, V> at(Map<Answer.Place, Map<Metric, V>> places, SumRow row) {
        return places.computeIfAbsent(row.place(), any -> new EnumMap<>(Metric.class));
    }
}
