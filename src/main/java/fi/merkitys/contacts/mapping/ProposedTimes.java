package fi.merkitys.contacts.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Proposes when contacts start and end: from a column each, or from a date and a time in columns of their own. */
final class ProposedTimes {
    /** Below that a column does not hold times. */
    private static final double READABLE = 0.8;

    /** Where its name says so plainly, one with many faults in it is still that column. */
    private static final double READABLE_IF_NAMED = 0.3;

    private static final double PLAINLY_NAMED = 0.9;

    private final Sample sample;
    private final List<Problem> remarks;

    ProposedTimes(Sample sample, List<Problem> remarks) {
        this.sample = sample;
        this.remarks = remarks;
    }

    private record Candidate(FieldMapping from, List<Integer> columns, double sure, TimePatterns.Found found) {}

    void into(Map<Field, FieldMapping> fields, Map<Field, Double> confidence, Set<Integer> taken) {
        var start = best(Field.STARTED_AT, Set.of());
        if (start.isEmpty()) {
            return;
        }
        var started = start.get();
        fields.put(Field.STARTED_AT, started.from());
        confidence.put(Field.STARTED_AT, started.sure());
        taken.addAll(started.columns());
        if (started.found().orderUnsure()) {
            remarks.add(Problem.of(
                    "contacts.proposal.date-order", started.from().columns().getFirst()));
        }
        if (started.found().read() < 1) {
            sayUnread(started);
        }
        best(Field.ENDED_AT, taken).filter(end -> endsAfterStart(started, end)).ifPresent(end -> {
            fields.put(Field.ENDED_AT, end.from());
            confidence.put(Field.ENDED_AT, end.sure());
            taken.addAll(end.columns());
        });
    }

    private void sayUnread(Candidate candidate) {
        sample.values(candidate.columns().getFirst()).stream()
                .filter(value -> candidate.found().patterns().stream()
                        .allMatch(pattern -> TimePatterns.at(pattern, value).isEmpty()))
                .findFirst()
                .ifPresent(value -> remarks.add(Problem.of(
                        "contacts.proposal.unread", candidate.from().columns().getFirst(), value)));
    }

    private Optional<Candidate> best(Field field, Set<Integer> taken) {
        var candidates = new ArrayList<Candidate>();
        for (int column = 0; column < sample.header().size(); column++) {
            double fit = Vocabulary.fit(field, sample.header().names().get(column));
            if (fit > 0 && !taken.contains(column)) {
                candidates.addAll(candidates(field, column, fit));
            }
        }
        return candidates.stream().max((a, b) -> Double.compare(a.sure(), b.sure()));
    }

    private List<Candidate> candidates(Field field, int column, double fit) {
        var values = sample.values(column);
        var name = sample.header().names().get(column);
        var moments = TimePatterns.moments(values);
        if (moments.read() >= (fit >= PLAINLY_NAMED ? READABLE_IF_NAMED : READABLE) && sample.filled(column) > 0.5) {
            var from = FieldMapping.column(name).as(moments.patterns().toArray(String[]::new));
            return List.of(new Candidate(from, List.of(column), fit * moments.read(), moments));
        }
        var dates = TimePatterns.dates(values);
        if (dates.read() >= READABLE) {
            return withTimeBeside(field, column, fit, dates);
        }
        var times = TimePatterns.times(values);
        if (field == Field.ENDED_AT && times.read() >= READABLE) {
            var from = FieldMapping.column(name).withTimeAs(times.patterns().toArray(String[]::new));
            return List.of(new Candidate(from, List.of(column), fit * times.read() * 0.9, times));
        }
        return List.of();
    }

    /** A date alone starts a day; with a time in a column of its own it is worth more. */
    private List<Candidate> withTimeBeside(Field field, int date, double fit, TimePatterns.Found dates) {
        var names = sample.header().names();
        var found = new ArrayList<Candidate>();
        var alone = FieldMapping.column(names.get(date)).as(dates.patterns().toArray(String[]::new));
        found.add(new Candidate(alone, List.of(date), fit * dates.read() * 0.5, dates));
        for (int column = 0; column < names.size(); column++) {
            var times = TimePatterns.times(sample.values(column));
            if (column != date && times.read() >= READABLE && goesWith(field, names.get(column))) {
                var from = FieldMapping.column(names.get(date), names.get(column))
                        .as(dates.patterns().toArray(String[]::new))
                        .withTimeAs(times.patterns().toArray(String[]::new));
                found.add(new Candidate(from, List.of(date, column), Math.min(1, fit + 0.1) * times.read(), dates));
            }
        }
        return found;
    }

    private static boolean goesWith(Field field, String column) {
        var words = Delimited.words(column);
        return Vocabulary.fit(field, column) > 0
                || (field == Field.STARTED_AT
                        && List.of("time", "from", "klo", "aika", "laikas").contains(words));
    }

    /** A column that precedes the start now and then is no end of the contact, whatever it is called. */
    private boolean endsAfterStart(Candidate start, Candidate end) {
        if (start.columns().size() > 1
                || end.from().patterns().isEmpty()
                || end.columns().size() > 1) {
            return true;
        }
        long before =
                sample.rows().stream().filter(row -> precedes(row, start, end)).count();
        if (before > 0) {
            remarks.add(Problem.of(
                    "contacts.proposal.end-before-start",
                    end.from().columns().getFirst(),
                    start.from().columns().getFirst(),
                    String.valueOf(before)));
        }
        return before == 0;
    }

    private static boolean precedes(List<String> row, Candidate start, Candidate end) {
        var from = moment(row, start);
        var to = moment(row, end);
        return from.isPresent() && to.isPresent() && to.get().isBefore(from.get());
    }

    private static Optional<java.time.LocalDateTime> moment(List<String> row, Candidate candidate) {
        int column = candidate.columns().getFirst();
        if (column >= row.size()) {
            return Optional.empty();
        }
        return candidate.from().patterns().stream()
                .flatMap(pattern -> TimePatterns.at(pattern, row.get(column).strip()).stream())
                .findFirst();
    }
}
