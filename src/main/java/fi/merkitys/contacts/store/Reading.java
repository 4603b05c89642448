package fi.merkitys.contacts.store;

import fi.merkitys.contacts.mapping.Field;
import fi.merkitys.contacts.mapping.FieldMapping;
import fi.merkitys.contacts.mapping.Header;
import fi.merkitys.contacts.mapping.Mapping;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One file as the rows of the contact store: a select of typed columns in which a row that cannot be used carries the
 * reason. Nothing fails on a value: what cannot be read becomes null, and the reason tells.
 *
 * @param organisation decides on which day a contact falls
 * @param now contacts more than a day later are not believed
 * @param keptFrom contacts before this day have been deleted, only their sums are left
 */
record Reading(Mapping mapping, Header header, ZoneId organisation, LocalDateTime now, LocalDate keptFrom) {
    /** The hash that a contact is found by; the lowest values stand for reasons. */
    static final String ID_HASH = "greatest(hash(contact_id), " + ContactColumn.FIRST_HASH + "::ubigint)";

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    /** The file as it is: every column as text. Parallel, and the order of the rows is kept. */
    String file(Path path) {
        var format = mapping.format();
        return csv(path, header.size(), format.delimiterChar(), format.quoteChar(), format.hasHeader(), "");
    }

    /** A file that {@link CleanCopy} wrote: first the line number, then the columns. */
    String clean(Path path) {
        var format = mapping.format();
        return csv(path, header.size(), format.delimiterChar(), format.quoteChar(), false, "'line': 'bigint', ");
    }

    private static String csv(Path path, int columns, char delimiter, char quote, boolean withHeader, String before) {
        var names = IntStream.rangeClosed(1, columns)
                .mapToObj(at -> "'c" + at + "': 'varchar'")
                .collect(Collectors.joining(", "));
        return """
            read_csv(%s, auto_detect = false, header = %s, delim = %s, quote = %s, escape = %s,
              columns = {%s%s}, store_rejects = true, rejects_limit = 1)\
            """.formatted(
                        Sql.literal(path.toString()),
                        withHeader,
                        Sql.character(delimiter),
                        Sql.character(quote),
                        Sql.character(quote),
                        before,
                        names);
    }

    /** The columns that the mapping fills. */
    Set<ContactColumn> columns() {
        return ContactColumn.filledBy(mapping);
    }

    /** The rows of {@code from}: further columns of it, passed through, then {@link #columns}. */
    String select(String from, String... passed) {
        var row = new Row(mapping, header);
        var front = passed.length == 0 ? "" : String.join(", ", passed) + ", ";
        var columns = columns().stream()
                .map(column -> column == ContactColumn.ID_HASH
                        ? "coalesce((" + reason() + ")::ubigint, " + ID_HASH + ") as id_hash"
                        : column.key())
                .collect(Collectors.joining(", "));
        return "select " + front + columns + " from (select " + front + parsed(row) + " from (select " + front
                + texts(row) + " from " + from + "))";
    }

    private String texts(Row row) {
        return "(" + row.skipped() + ") as skipped, "
                + fields().map(field -> row.text(field) + " as " + text(field)).collect(Collectors.joining(", "));
    }

    private Stream<Field> fields() {
        return Arrays.stream(Field.values()).filter(field -> field.kind() != Field.Kind.PERSON && has(field));
    }

    private static String text(Field field) {
        return "t_" + field.key();
    }

    private String parsed(Row row) {
        var values = columns().stream()
                .filter(column -> column != ContactColumn.ID_HASH)
                .map(column -> value(column, row) + " as " + column.key())
                .collect(Collectors.joining(", "));
        return "skipped, " + fields().map(Reading::text).collect(Collectors.joining(", ")) + ", " + values;
    }

    private String value(ContactColumn column, Row row) {
        return switch (column) {
            case CONTACT_ID -> "t_contact_id";
            case ID_HASH -> ID_HASH;
            case AGENT_KEY -> "t_agent_id";
            case STARTED_AT -> started();
            case VERSION -> version(row);
            case DIRECTION -> "lower(t_direction)";
            case ENDED_AT -> ended();
            case TALK, HOLD, ACW, HANDLE -> row.milliseconds(Field.valueOf(column.name()), "t_" + column.key());
            case TRANSFERRED -> row.flag(Field.TRANSFERRED, "t_transferred");
            case CSAT -> "try_cast(" + row.number("t_csat") + " as float)";
            case NPS -> "try_cast(" + row.number("t_nps") + " as tinyint)";
            case SALE -> sale(row);
            case SALE_CENTS -> "try_cast(round(" + row.number("t_sale_amount") + " * 100) as bigint)";
            case CUSTOMER -> CustomerKey.hashOf("t_customer_id");
            case QUEUE, CLIENT, CHANNEL, DISPOSITION, COMMENT -> "t_" + column.key();
        };
    }

    private boolean has(Field field) {
        return mapping.field(field).isPresent();
    }

    /** Where only amounts are written, a contact without one sold nothing. */
    private String sale(Row row) {
        return has(Field.SALE)
                ? row.flag(Field.SALE, "t_sale")
                : "coalesce(" + row.number("t_sale_amount") + ", 0) > 0";
    }

    private Times times() {
        return new Times(ZoneId.of(mapping.zone()), organisation);
    }

    private String started() {
        return times().at(mapping.field(Field.STARTED_AT).orElseThrow(), "t_started_at");
    }

    private String version(Row row) {
        var from = mapping.field(Field.VERSION).orElseThrow();
        return from.patterns().isEmpty()
                ? "try_cast(" + row.number("t_version") + " as bigint)"
                : "epoch_us(" + times().at(from, "t_version") + ")";
    }

    private String ended() {
        var from = mapping.field(Field.ENDED_AT).orElseThrow();
        return Times.isTimeOnly(from)
                ? times().atTimeOnly(from, "t_ended_at", started(), mapping.endsPastMidnight())
                : times().at(from, "t_ended_at");
    }

    private String reason() {
        var when = new StringBuilder("case when skipped then " + Reason.SKIPPED);
        when(when, "contact_id is null", Reason.CONTACT_ID_MISSING);
        when.append(" when agent_key is null then ")
                .append(
                        mapping.missingAgent() == Mapping.MissingAgent.SKIP
                                ? Reason.SKIPPED
                                : Reason.AGENT_MISSING.code());
        when(when, "started_at is null and t_started_at is null", Reason.TIME_MISSING);
        when(when, "started_at is null", Reason.TIME_UNREADABLE);
        when(when, "started_at < timestamp '%s 00:00:00'".formatted(FIRST_DAY), Reason.TIME_TOO_EARLY);
        when(when, "started_at > timestamp '%s'".formatted(now.plusDays(1)), Reason.TIME_IN_FUTURE);
        when(when, "started_at < timestamp '%s 00:00:00'".formatted(keptFrom), Reason.PAST_RETENTION);
        mapping.field(Field.ENDED_AT).ifPresent(from -> {
            when(when, unreadable(Field.ENDED_AT, "ended_at"), Reason.END_UNREADABLE);
            when(when, endsBeforeStart(), Reason.END_BEFORE_START);
        });
        durations(when);
        values(when);
        return when.append(" end").toString();
    }

    private String endsBeforeStart() {
        return times().endsBeforeStart("started_at", "ended_at", now.plusDays(1));
    }

    private void durations(StringBuilder when) {
        mapped(Field.Kind.DURATION).forEach(field -> {
            when(when, unreadable(field, field.key()), Reason.DURATION_UNREADABLE);
            when(when, field.key() + " < 0", Reason.DURATION_NEGATIVE);
        });
    }

    private void values(StringBuilder when) {
        mapped(Field.Kind.FLAG).forEach(field -> when(when, unreadable(field, field.key()), Reason.VALUE_UNREADABLE));
        ifMapped(Field.CSAT).ifPresent(field -> {
            when(when, unreadable(field, "csat"), Reason.VALUE_UNREADABLE);
            var scale = mapping.csatScale();
            when(
                    when,
                    "(csat < %s or csat > %s)".formatted(scale.lowest(), scale.highest()),
                    Reason.CSAT_OUTSIDE_SCALE);
        });
        ifMapped(Field.NPS).ifPresent(field -> {
            when(when, unreadable(field, "nps"), Reason.VALUE_UNREADABLE);
            when(when, "(nps < 0 or nps > 10)", Reason.NPS_OUTSIDE_SCALE);
        });
        ifMapped(Field.SALE_AMOUNT)
                .ifPresent(field -> when(when, unreadable(field, "sale_cents"), Reason.VALUE_UNREADABLE));
        ifMapped(Field.VERSION).ifPresent(field -> when(when, unreadable(field, "version"), Reason.VERSION_UNREADABLE));
    }

    private Optional<Field> ifMapped(Field field) {
        return has(field) ? Optional.of(field) : Optional.empty();
    }

    private Stream<Field> mapped(Field.Kind kind) {
        return fields().filter(field -> field.kind() == kind && isRead(field));
    }

    private boolean isRead(Field field) {
        return mapping.field(field)
                .map(FieldMapping::columns)
                .filter(columns -> !columns.isEmpty())
                .isPresent();
    }

    private static String unreadable(Field field, String value) {
        return "%s is null and trim(%s) <> ''".formatted(value, text(field));
    }

    private static void when(StringBuilder cases, String condition, Reason reason) {
        cases.append(" when ").append(condition).append(" then ").append(reason.code());
    }
}
