package fi.merkitys.contacts.store;

import fi.merkitys.contacts.mapping.DurationUnit;
import fi.merkitys.contacts.mapping.Field;
import fi.merkitys.contacts.mapping.FieldMapping;
import fi.merkitys.contacts.mapping.Header;
import fi.merkitys.contacts.mapping.Mapping;
import fi.merkitys.contacts.mapping.SkipRule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The text of a row's fields as DuckDB expressions over the file's columns {@code c1, c2…}. */
final class Row {
    private final Mapping mapping;
    private final Header header;

    Row(Mapping mapping, Header header) {
        this.mapping = mapping;
        this.header = header;
    }

    /** A field's text, null where nothing is known. */
    String text(Field field) {
        var from = mapping.field(field).orElse(null);
        if (from == null) {
            return "null::varchar";
        }
        var constant = from.constant();
        if (from.columns().isEmpty() && constant != null) {
            return Sql.literal(constant);
        }
        var parts = from.columns().stream().map(name -> known(name, from)).toList();
        var joined = parts.size() == 1 ? parts.getFirst() : joined(parts, separator(field, from));
        return trimmed(field) ? trimmed(joined) : joined;
    }

    /** Nearly nothing has to be trimmed, and looking is cheaper than doing. */
    private static String trimmed(String text) {
        return "case when starts_with(%1$s, ' ') or ends_with(%1$s, ' ') then nullif(trim(%1$s), '') else %1$s end"
                .formatted(text);
    }

    /** Ids have to be the same to be found again; queues are trimmed later, when there are few of them. */
    private static boolean trimmed(Field field) {
        return field == Field.CONTACT_ID || field == Field.AGENT_ID || field == Field.CUSTOMER_ID;
    }

    private static String separator(Field field, FieldMapping from) {
        var separator = from.separator();
        return field.kind() == Field.Kind.TIME ? " " : separator == null ? "-" : separator;
    }

    /** Several columns make one value only together: without one of them nothing is known. */
    private static String joined(List<String> parts, String separator) {
        return String.join(" || " + Sql.literal(separator) + " || ", parts);
    }

    private String known(String name, FieldMapping from) {
        var nothing = new LinkedHashSet<>(mapping.missing());
        nothing.addAll(from.missing());
        nothing.remove("");
        var column = column(name);
        return nothing.isEmpty()
                ? column
                : "case when %s in (%s) then null else %s end".formatted(column, Sql.list(nothing), column);
    }

    private String column(String name) {
        var column = "c" + (header.indexOf(name).orElseThrow() + 1);
        return header.indexOf(QuarantineFile.REASON_COLUMN).isPresent() ? Unguarding.of(column) : column;
    }

    /** True for a row that the mapping leaves out. */
    String skipped() {
        return mapping.skip().isEmpty()
                ? "false"
                : mapping.skip().stream().map(this::applies).collect(Collectors.joining(" or "));
    }

    private String applies(SkipRule rule) {
        var value = "trim(coalesce(" + column(rule.column()) + ", ''))";
        var wanted = Sql.literal(rule.value() == null ? "" : rule.value());
        return switch (rule.when()) {
            case EQUALS -> value + " = " + wanted;
            case NOT_EQUALS -> value + " <> " + wanted;
            case BLANK -> value + " = ''";
            case NOT_BLANK -> value + " <> ''";
            case MATCHES -> "regexp_full_match(" + value + ", " + wanted + ")";
        };
    }

    /** Milliseconds from the text {@code t} of a duration. */
    String milliseconds(Field field, String t) {
        var unit = mapping.field(field).map(FieldMapping::unit).orElse(DurationUnit.SECONDS);
        var number = number(t);
        return switch (unit == null ? DurationUnit.SECONDS : unit) {
            case SECONDS -> "try_cast(" + number + " * 1000 as integer)";
            case MILLISECONDS -> "try_cast(" + number + " as integer)";
            case MINUTES -> "try_cast(" + number + " * 60000 as integer)";
            case CLOCK -> """
                case
                  when %1$s like '%%:%%:%%' then try_cast(epoch_ms(try_cast(trim(%1$s) as interval)) as integer)
                  when %1$s like '%%:%%' then try_cast(epoch_ms(try_cast('00:' || trim(%1$s) as interval)) as integer)
                  else try_cast(%2$s * 1000 as integer)
                end\
                """.formatted(t, number);
        };
    }

    String number(String t) {
        return mapping.format().hasDecimalComma()
                ? "try_cast(replace(replace(" + t + ", ' ', ''), ',', '.') as double)"
                : "try_cast(" + t + " as double)";
    }

    /** Yes or no, also from a count. */
    String flag(Field field, String t) {
        var means = mapping.field(field).map(FieldMapping::values).orElse(Map.of());
        var yes = words(means, "true", "true", "t", "yes", "y", "1", "kyllä", "k", "taip");
        var no = words(means, "false", "false", "f", "no", "n", "0", "ei", "e", "ne");
        return "case when lower(trim(%1$s)) in (%2$s) then true when lower(trim(%1$s)) in (%3$s) then false else %4$s > 0 end"
                .formatted(t, Sql.list(yes), Sql.list(no), number(t));
    }

    private static List<String> words(Map<String, String> means, String meaning, String... usual) {
        var words = new ArrayList<>(List.of(usual));
        means.forEach((word, value) -> {
            var plain = word.strip().toLowerCase(Locale.ROOT);
            words.remove(plain);
            if (value.equalsIgnoreCase(meaning)) {
                words.add(plain);
            }
        });
        return words;
    }
}
