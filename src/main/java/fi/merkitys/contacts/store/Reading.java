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
    /** The columns of {@link #select}, in the order of the contact table after source and import. */
    static final String COLUMNS = """
        contact_id, id_hash, version, agent_key, queue, client, channel, direction, started_at, ended_at,
        talk, hold, acw, handle, transferred, disposition, csat, nps, sale, sale_cents, customer, comment, reason\
        """;

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

    /** The rows of {@code from}, with further columns of it passed through in front. */
    String select(String from, String... passed) {
        var row = new Row(mapping, header);
        var front = passed.length == 0 ? "" : String.join(", ", passed) + ", ";
        return "select " + front + COLUMNS + " from (select *, " + reason() + " as reason from (select " + front
                + parsed(row) + " from (select " + front + texts(row) + " from " + from + ")))";
    }

    private String texts(Row row) {
        return "(" + row.skipped() + ") as skipped, "
                + fields().map(field -> row.text(field) + " as " + text(field)).collect(Collectors.joining(", "));
    }

    private static Stream<Field> fields() {
        return Arrays.stream(Field.values()).filter(field -> field.kind() != Field.Kind.PERSON);
    }

    private static String text(Field field) {
        return "t_" + field.key();
    }

    private String parsed(Row row) {
        var times = new Times(ZoneId.of(mapping.zone()), organisation);
        var started = times.at(mapping.field(Field.STARTED_AT).orElseThrow(), "t_started_at");
        return """
            skipped, %s,
            t_contact_id as contact_id, hash(t_contact_id) as id_hash, %s as version, t_agent_id as agent_key,
            t_queue as queue, t_client as client, %s as channel, lower(t_direction) as direction,
            %s as started_at, %s as ended_at,
            %s as talk, %s as hold, %s as acw, %s as handle,
            %s as transferred, t_disposition as disposition, %s as csat, %s as nps, %s as sale, %s as sale_cents,
            %s as customer, t_comment as comment\
            """.formatted(
                        fields().map(Reading::text).collect(Collectors.joining(", ")),
                        version(times, row),
                        row.channel("t_channel"),
                        started,
                        ended(times, started),
                        duration(row, Field.TALK),
                        duration(row, Field.HOLD),
                        duration(row, Field.ACW),
                        duration(row, Field.HANDLE),
                        flag(row, Field.TRANSFERRED),
                        has(Field.CSAT) ? "try_cast(" + row.number("t_csat") + " as float)" : "null::float",
                        has(Field.NPS) ? "try_cast(" + row.number("t_nps") + " as tinyint)" : "null::tinyint",
                        sale(row),
                        has(Field.SALE_AMOUNT)
                                ? "try_cast(round(" + row.number("t_sale_amount") + " * 100) as bigint)"
                                : "null::bigint",
                        has(Field.CUSTOMER_ID) ? CustomerKey.hashOf("t_customer_id") : "null::ubigint");
    }

    private boolean has(Field field) {
        return mapping.field(field).isPresent();
    }

    private String duration(Row row, Field field) {
        return has(field) ? row.milliseconds(field, text(field)) : "null::integer";
    }

    private String flag(Row row, Field field) {
        return has(field) ? row.flag(field, text(field)) : "null::boolean";
    }

    /** Where only amounts are written, a contact without one sold nothing. */
    private String sale(Row row) {
        return has(Field.SALE) || !has(Field.SALE_AMOUNT)
                ? flag(row, Field.SALE)
                : "coalesce(" + row.number("t_sale_amount") + ", 0) > 0";
    }

    private String version(Times times, Row row) {
        return mapping.field(Field.VERSION)
                .map(from -> from.patterns().isEmpty()
                        ? "try_cast(" + row.number("t_version") + " as bigint)"
                        : "epoch_us(" + times.at(from, "t_version") + ")")
                .orElse("null::bigint");
    }

    private String ended(Times times, String started) {
        return mapping.field(Field.ENDED_AT)
                .map(from -> Times.isTimeOnly(from)
                        ? times.atTimeOnly(from, "t_ended_at", started, mapping.endsPastMidnight())
                        : times.at(from, "t_ended_at"))
                .orElse("null::timestamp");
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
        return when.append(" end::utinyint").toString();
    }

    private String endsBeforeStart() {
        return new Times(ZoneId.of(mapping.zone()), organisation)
                .endsBeforeStart("started_at", "ended_at", now.plusDays(1));
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
        // Later a NUL would break the text protocol of PostgreSQL; in a number it is already unreadable.
        mapped(Field.Kind.TEXT)
                .filter(field -> field != Field.CHANNEL)
                .forEach(field -> when(when, "contains(" + text(field) + ", chr(0))", Reason.NUL_BYTE));
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
