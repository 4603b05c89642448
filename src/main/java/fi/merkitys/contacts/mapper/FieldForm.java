package fi.merkitys.contacts.mapper;

import fi.merkitys.contacts.mapping.DurationUnit;
import fi.merkitys.contacts.mapping.Field;
import fi.merkitys.contacts.mapping.FieldMapping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one field is filled in. Its inputs are called {@code field.what}. */
public record FieldForm(Field field, @Nullable FieldMapping from) {
    private static final int MOST_COLUMNS = 3;

    static @Nullable FieldMapping read(Typed typed, Field field) {
        var key = field.key() + ".";
        var columns = typed.all(key + "column").stream()
                .filter(column -> !column.isBlank())
                .limit(MOST_COLUMNS)
                .toList();
        var constant = typed.text(key + "constant");
        if (columns.isEmpty() && constant.isEmpty()) {
            return null;
        }
        var separator = typed.raw(key + "separator");
        return new FieldMapping(
                columns,
                separator.isEmpty() ? null : separator,
                constant.isEmpty() ? null : constant,
                field.kind() == Field.Kind.DURATION
                        ? Typed.constant(typed.text(key + "unit"), DurationUnit.class)
                        : null,
                Alternatives.of(typed.text(key + "pattern")),
                Alternatives.of(typed.text(key + "timePattern")),
                Alternatives.of(typed.text(key + "missing")),
                Alternatives.pairs(typed.text(key + "values")));
    }

    public String id(String what) {
        return field.key() + "." + what;
    }

    public boolean isMapped() {
        return from != null;
    }

    /** Where a value has several parts, they stand in several columns. */
    public int columns() {
        return switch (field.kind()) {
            case TIME, VERSION -> 2;
            case TEXT -> MOST_COLUMNS;
            case DURATION, FLAG, NUMBER, PERSON -> 1;
        };
    }

    public boolean hasPattern() {
        return field.kind() == Field.Kind.TIME || field.kind() == Field.Kind.VERSION;
    }

    public boolean hasUnit() {
        return field.kind() == Field.Kind.DURATION;
    }

    /** Whether the file's words can be given a meaning of ours. */
    public boolean hasValues() {
        return field == Field.CHANNEL || field.kind() == Field.Kind.FLAG;
    }

    public boolean hasConstant() {
        return field == Field.CHANNEL || field == Field.QUEUE || field == Field.CLIENT || field == Field.DIRECTION;
    }

    public String separator() {
        return from == null || from.separator() == null ? "" : from.separator();
    }

    public String constant() {
        return from == null || from.constant() == null ? "" : from.constant();
    }

    public String unit() {
        var unit = from == null ? null : from.unit();
        return unit == null ? DurationUnit.SECONDS.name() : unit.name();
    }

    public String pattern() {
        return Alternatives.joined(from == null ? List.of() : from.patterns());
    }

    public String timePattern() {
        return Alternatives.joined(from == null ? List.of() : from.timePatterns());
    }

    public String missing() {
        return Alternatives.joined(from == null ? List.of() : from.missing());
    }

    public String values() {
        return from == null ? "" : Alternatives.joined(from.values());
    }
}
