package fi.merkitys.contacts.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where one field comes from.
 *
 * @param columns the column's name in the header; several are joined, for a time the date's and the time's
 * @param separator between several columns of an id
 * @param constant stands for every row, in place of a column
 * @param unit of a duration
 * @param patterns alternatives, each a pattern as in Java ({@code dd/MM/yyyy HH:mm}) or {@code iso}; of the date where
 *     the time has a column of its own
 * @param timePatterns alternatives for the time's own column
 * @param missing values that mean that nothing is known
 * @param values what the file's words mean: {@code Inbound} is {@code voice}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FieldMapping(
        List<String> columns,
        @Nullable String separator,
        @Nullable String constant,
        @Nullable DurationUnit unit,
        List<String> patterns,
        List<String> timePatterns,
        List<String> missing,
        Map<String, String> values) {

    @SuppressWarnings("ConstantValue")
    public FieldMapping {
        columns = columns == null ? List.of() : List.copyOf(columns);
        patterns = patterns == null ? List.of() : List.copyOf(patterns);
        timePatterns = timePatterns == null ? List.of() : List.copyOf(timePatterns);
        missing = missing == null ? List.of() : List.copyOf(missing);
        values = values == null ? Map.of() : Map.copyOf(values);
    }

    public static FieldMapping column(String... columns) {
        return new FieldMapping(List.of(columns), null, null, null, List.of(), List.of(), List.of(), Map.of());
    }

    public static FieldMapping always(String constant) {
        return new FieldMapping(List.of(), null, constant, null, List.of(), List.of(), List.of(), Map.of());
    }

    public FieldMapping joinedBy(String given) {
        return new FieldMapping(columns, given, constant, unit, patterns, timePatterns, missing, values);
    }

    public FieldMapping in(DurationUnit given) {
        return new FieldMapping(columns, separator, constant, given, patterns, timePatterns, missing, values);
    }

    public FieldMapping as(String... given) {
        return new FieldMapping(columns, separator, constant, unit, List.of(given), timePatterns, missing, values);
    }

    public FieldMapping withTimeAs(String... given) {
        return new FieldMapping(columns, separator, constant, unit, patterns, List.of(given), missing, values);
    }

    public FieldMapping withMissing(String... given) {
        return new FieldMapping(columns, separator, constant, unit, patterns, timePatterns, List.of(given), values);
    }

    public FieldMapping withValues(Map<String, String> given) {
        return new FieldMapping(columns, separator, constant, unit, patterns, timePatterns, missing, given);
    }
}
