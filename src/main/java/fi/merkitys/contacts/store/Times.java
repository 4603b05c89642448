package fi.merkitys.contacts.store;

import fi.merkitys.contacts.mapping.FieldMapping;
import fi.merkitys.contacts.mapping.TimePattern;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Times of a file as DuckDB expressions for the organisation's wall clock, which decides on which day a contact falls. */
record Times(ZoneId file, ZoneId organisation) {

    /** A timestamp from the text {@code t}. */
    String at(FieldMapping from, String t) {
        var strptime = formats(from);
        var read = new ArrayList<String>();
        if (from.patterns().stream().anyMatch(pattern -> new TimePattern(pattern).isIso())
                && from.timePatterns().isEmpty()) {
            read.add(iso(t));
        }
        if (!strptime.isEmpty()) {
            read.add(moved("try_strptime(trim(%s), [%s])".formatted(t, Sql.list(strptime))));
        }
        return read.size() == 1 ? read.getFirst() : "coalesce(" + String.join(", ", read) + ")";
    }

    /** An end of which only the time of day is written: on the day of its start, or the next if that lies before. */
    String atTimeOnly(FieldMapping from, String t, String start, boolean pastMidnight) {
        var sameDay = "(%s::date + try_strptime(trim(%s), [%s])::time)".formatted(start, t, Sql.list(formats(from)));
        return pastMidnight
                ? "case when %1$s < %2$s then %1$s + interval 1 day else %1$s end".formatted(sameDay, start)
                : sameDay;
    }

    static boolean isTimeOnly(FieldMapping from) {
        return from.patterns().isEmpty() && !from.timePatterns().isEmpty();
    }

    /**
     * Wall clocks go back once a year: within the hour that comes twice an end may rightly lie before its start.
     */
    String endsBeforeStart(String start, String end, LocalDateTime until) {
        var repeated = overlaps(until).stream()
                .map(at ->
                        "(%s between timestamp '%s' and timestamp '%s' and %s between timestamp '%s' and timestamp '%s')"
                                .formatted(start, at, at.plusHours(1), end, at, at.plusHours(1)))
                .toList();
        return repeated.isEmpty()
                ? "%s < %s".formatted(end, start)
                : "%s < %s and not (%s)".formatted(end, start, String.join(" or ", repeated));
    }

    private List<LocalDateTime> overlaps(LocalDateTime until) {
        var found = new ArrayList<LocalDateTime>();
        var rules = organisation.getRules();
        var next = rules.nextTransition(
                LocalDateTime.of(2000, 1, 1, 0, 0).atZone(organisation).toInstant());
        while (next != null && next.getDateTimeAfter().isBefore(until)) {
            if (next.isOverlap()) {
                found.add(next.getDateTimeAfter());
            }
            next = rules.nextTransition(next.getInstant());
        }
        return found;
    }

    private static List<String> formats(FieldMapping from) {
        var dates = strptime(from.patterns());
        var times = strptime(from.timePatterns());
        if (times.isEmpty()) {
            return dates;
        }
        if (dates.isEmpty() && from.patterns().isEmpty()) {
            return times;
        }
        var isoDate = from.patterns().stream().anyMatch(pattern -> new TimePattern(pattern).isIso());
        var all = new ArrayList<>(dates);
        if (isoDate) {
            all.add("%Y-%m-%d");
        }
        return all.stream()
                .flatMap(date -> times.stream().map(time -> date + " " + time))
                .toList();
    }

    private static List<String> strptime(List<String> patterns) {
        return patterns.stream()
                .map(TimePattern::new)
                .filter(pattern -> !pattern.isIso())
                .map(pattern -> pattern.strptime().orElseThrow())
                .toList();
    }

    /**
     * DuckDB drops an offset when it casts to a timestamp without zone, so whatever could carry one takes the slower
     * way. Nearly all values are as long as a date, or a date with a time to the minute or the second.
     */
    private String iso(String t) {
        return """
            case
              when strlen(%1$s) in (10, 16, 19) then %2$s
              when regexp_matches(%1$s, '(Z|z|[+-]\\d\\d(:?\\d\\d)?)\\s*$') then timezone(%3$s, try_cast(%1$s as timestamptz))
              else %2$s
            end\
            """.formatted(t, moved("try_cast(" + t + " as timestamp)"), Sql.literal(organisation.getId()));
    }

    private String moved(String timestamp) {
        return file.equals(organisation)
                ? timestamp
                : "timezone(%s, timezone(%s, %s))"
                        .formatted(Sql.literal(organisation.getId()), Sql.literal(file.getId()), timestamp);
    }
}
