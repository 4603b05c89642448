package fi.merkitys.contacts.store;

import fi.merkitys.contacts.mapping.Field;
import fi.merkitys.contacts.mapping.Problem;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a file as a mapping understands it.
 *
 * @param header the names of its columns; empty where there is no first line
 * @param rows in the order of the file
 * @param problems of the file as a whole; then there are no rows
 */
public record Preview(List<String> header, List<Row> rows, List<Problem> problems) {

    /**
     * @param reason a {@link Reason#key}, {@link #SKIPPED}, or none where the row can be used
     * @param raw as it stands in the file, where it cannot be used
     */
    public record Row(
            long line,
            @Nullable Understood understood,
            @Nullable String reason,
            @Nullable String raw) {
        public boolean isUsable() {
            return reason == null;
        }
    }

    /** In place of a reason: the mapping leaves the row out. */
    public static final String SKIPPED = "skipped";

    /**
     * A row's fields; durations in milliseconds, money in cents.
     *
     * @param texts what is written as it stands
     */
    public record Understood(
            Map<Field, String> texts,
            @Nullable LocalDateTime startedAt,
            @Nullable LocalDateTime endedAt,
            Map<Field, Long> durations,
            Map<Field, Boolean> flags,
            Map<Field, Double> numbers) {
        public boolean has(Field field) {
            return switch (field.kind()) {
                case TEXT, PERSON, VERSION -> texts.containsKey(field);
                case TIME -> (field == Field.STARTED_AT ? startedAt : endedAt) != null;
                case DURATION -> durations.containsKey(field);
                case FLAG -> flags.containsKey(field);
                case NUMBER -> numbers.containsKey(field);
            };
        }
    }

    static Preview refused(List<String> header, Problem problem) {
        return new Preview(header, List.of(), List.of(problem));
    }

    public long usable() {
        return rows.stream().filter(Row::isUsable).count();
    }

    /** How many rows cannot be used, by reason, in the order of their first row. */
    public Map<String, Long> reasons() {
        return rows.stream()
                .filter(row -> row.reason() != null && !row.reason().equals(SKIPPED))
                .collect(Collectors.groupingBy(
                        row -> String.valueOf(row.reason()), LinkedHashMap::new, Collectors.counting()));
    }

    /** The first rows, and the first that cannot be used if they come later. */
    public List<Row> first(int most) {
        var first = rows.stream().limit(most).toList();
        var later = rows.stream()
                .skip(most)
                .filter(row -> !row.isUsable() && !SKIPPED.equals(row.reason()))
                .limit(most / 2)
                .toList();
        var all = new java.util.ArrayList<>(first);
        all.addAll(later);
        return List.copyOf(all);
    }
}
