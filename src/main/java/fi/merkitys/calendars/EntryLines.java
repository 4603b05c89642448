package fi.merkitys.calendars;

import fi.merkitys.calendars.Appointment.State;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Entries of a feed as RFC 5545 writes them, letter by letter as ical4j would: a supervisor's year has hundreds, and building,
 * encoding and folding each as objects takes longer than everything else together. Lines are folded by octets, as calendars count.
 */
final class EntryLines {
    private static final int LONGEST = 75;
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final StringBuilder text;
    private final ZoneId zone;
    private final boolean described;

    /** @param described whether the calendar says what the zone is; else times are everybody's */
    EntryLines(StringBuilder text, ZoneId zone, boolean described) {
        this.text = text;
        this.zone = zone;
        this.described = described;
    }

    void add(Agenda.Entry entry, String description) {
        var cancelled = entry.state() == State.CANCELLED;
        line("BEGIN:VEVENT");
        line("UID:" + entry.uid());
        line("DTSTAMP:" + UTC.format(entry.changedAt()));
        line("LAST-MODIFIED:" + UTC.format(entry.changedAt()));
        line("SEQUENCE:" + entry.sequence());
        line("DTSTART" + time(entry.from()));
        line("DTEND" + time(entry.until()));
        line("SUMMARY:" + escaped(entry.title()));
        line("DESCRIPTION:" + escaped(description));
        line("URL:" + entry.link());
        line(cancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
        line(cancelled ? "TRANSP:TRANSPARENT" : "TRANSP:OPAQUE");
        line("END:VEVENT");
    }

    private String time(Instant time) {
        return described ? ";TZID=" + zone.getId() + ":" + LOCAL.format(time.atZone(zone)) : ":" + UTC.format(time);
    }

    private static String escaped(String words) {
        var escaped = new StringBuilder(words.length() + 8);
        for (var i = 0; i < words.length(); i++) {
            var c = words.charAt(i);
            switch (c) {
                case '\\', ',', ';' -> escaped.append('\\').append(c);
                case '\n' -> escaped.append("\\n");
                default -> {
                    if (!Character.isISOControl(c)) {
                        escaped.append(c);
                    }
                }
            }
        }
        return escaped.toString();
    }

    private void line(String line) {
        var octets = 0;
        for (var i = 0; i < line.length(); ) {
            var letter = line.codePointAt(i);
            var more = letter < 0x80 ? 1 : letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4;
            if (octets + more > LONGEST) {
                text.append("\r\n ");
                octets = 1;
            }
            text.appendCodePoint(letter);
            octets += more;
            i += Character.charCount(letter);
        }
        text.append("\r\n");
    }
}
