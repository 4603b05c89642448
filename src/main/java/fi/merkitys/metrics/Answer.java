package fi.merkitys.metrics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The sums that a question asked for. */
record Answer(Map<Place, Map<Metric, Figure>> figures, Map<Metric, Availability> availability) {

    static final Answer NONE = new Answer(Map.of(), Map.of());

    /** Which group in which week; where weeks are not told apart, the epoch's. */
    record Place(long group, LocalDate week) {}

    Figure of(Metric metric, long group, LocalDate week) {
        return figures.getOrDefault(new Place(group, week), Map.of()).getOrDefault(metric, Figure.NONE);
    }

    /** Where the question was about the whole time. */
    Figure of(Metric metric, long group) {
        return of(metric, group, Weeks.monday(0));
    }

    List<Figure> trend(Metric metric, long group, Weeks weeks) {
        return weeks.mondays().stream().map(week -> of(metric, group, week)).toList();
    }

    Set<Long> groups() {
        return figures.keySet().stream().map(Place::group).collect(Collectors.toSet());
    }

    Availability availability(Metric metric) {
        return availability.getOrDefault(metric, new Availability.NoContacts());
    }
}
