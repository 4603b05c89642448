package fi.merkitys.calendars;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VFreeBusy;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.FreeBusy;
import net.fortuna.ical4j.model.property.RecurrenceId;

/**
 * When a calendar says that somebody is busy: its events with all their repetitions, moved and cancelled ones as they are,
 * and what it tells as free and busy. Whole days, and what is marked as free, take no time.
 */
final class BusyPeriods {
    private final ZoneId zone;
    private final Instant from;
    private final Instant until;
    private final int most;

    /** @param most beyond which a calendar is none of a person */
    BusyPeriods(ZoneId zone, Instant from, Instant until, int most) {
        this.zone = zone;
        this.from = from;
        this.until = until;
        this.most = most;
    }

    /** What was read is no calendar, or more than a person's. */
    static final class NotUnderstood extends Exception {
        private static final long serialVersionUID = 1;

        NotUnderstood(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** In their order, without overlaps. */
    List<Interval> in(byte[] content) throws NotUnderstood {
        try {
            var calendar = new CalendarBuilder().build(new ByteArrayInputStream(content));
            var found = new ArrayList<Interval>();
            events(calendar.getComponents(Component.VEVENT), found);
            for (VFreeBusy told : calendar.<VFreeBusy>getComponents(Component.VFREEBUSY)) {
                for (FreeBusy times : told.<FreeBusy>getProperties(Property.FREEBUSY)) {
                    freeBusy(times, found);
                }
            }
            return merged(found);
        } catch (IOException | ParserException | RuntimeException e) {
            throw new NotUnderstood("no calendar that can be read", e);
        }
    }

    /** One that was moved or cancelled takes the place of the repetition it belongs to. */
    private void events(List<VEvent> events, List<Interval> to) {
        var replaced = new HashMap<String, Set<Instant>>();
        for (var event : events) {
            event.<RecurrenceId<?>>getProperty(Property.RECURRENCE_ID)
                    .flatMap(id -> instant(id.getDate()))
                    .ifPresent(at -> replaced.computeIfAbsent(uid(event), any -> new HashSet<>())
                            .add(at));
        }
        for (var event : events) {
            if (takesTime(event)) {
                repetitions(event, replaced, to);
            }
        }
    }

    private void repetitions(VEvent event, Map<String, Set<Instant>> replaced, List<Interval> to) {
        var once = event.getProperty(Property.RECURRENCE_ID).isPresent();
        var elsewhere = once ? Set.<Instant>of() : replaced.getOrDefault(uid(event), Set.of());
        Set<Period<Temporal>> periods =
                event.calculateRecurrenceSet(new Period<>(from.atZone(zone), until.atZone(zone)));
        for (var period : periods) {
            var begin = instant(period.getStart());
            var end = instant(period.getEnd());
            if (begin.isPresent() && end.isPresent() && !elsewhere.contains(begin.get())) {
                add(begin.get(), end.get(), to);
            }
        }
    }

    private static boolean takesTime(VEvent event) {
        var free = event.getProperty(Property.TRANSP)
                .filter(transp -> "TRANSPARENT".equalsIgnoreCase(transp.getValue()))
                .isPresent();
        var cancelled = event.getProperty(Property.STATUS)
                .filter(status -> "CANCELLED".equalsIgnoreCase(status.getValue()))
                .isPresent();
        var whole = event.<DtStart<?>>getProperty(Property.DTSTART)
                .filter(start -> start.getDate() instanceof LocalDate)
                .isPresent();
        return !free && !cancelled && !whole;
    }

    private void freeBusy(FreeBusy times, List<Interval> to) {
        var free = times.getParameter(Parameter.FBTYPE)
                .filter(type -> "FREE".equalsIgnoreCase(type.getValue()))
                .isPresent();
        if (!free) {
            times.getIntervals().forEach(one -> add(one.getStart(), one.getEnd(), to));
        }
    }

    private void add(Instant begin, Instant end, List<Interval> to) {
        if (end.isAfter(begin) && end.isAfter(from) && begin.isBefore(until)) {
            if (to.size() >= most) {
                throw new IllegalArgumentException("more than " + most + " times");
            }
            to.add(new Interval(begin, end));
        }
    }

    private static String uid(VEvent event) {
        return event.getUid().map(uid -> uid.getValue()).orElse("");
    }

    /** A time without a zone is one of here. */
    private Optional<Instant> instant(Temporal time) {
        return switch (time) {
            case Instant known -> Optional.of(known);
            case ZonedDateTime known -> Optional.of(known.toInstant());
            case OffsetDateTime known -> Optional.of(known.toInstant());
            case LocalDateTime known -> Optional.of(known.atZone(zone).toInstant());
            default -> Optional.empty();
        };
    }

    static List<Interval> merged(List<Interval> times) {
        var sorted = times.stream()
                .sorted(Comparator.comparing(Interval::from).thenComparing(Interval::until))
                .toList();
        var merged = new ArrayList<Interval>();
        for (var next : sorted) {
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && !next.from().isAfter(last.until())) {
                var end = next.until().isAfter(last.until()) ? next.until() : last.until();
                merged.set(merged.size() - 1, new Interval(last.from(), end));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }
}
