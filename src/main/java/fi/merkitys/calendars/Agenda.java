package fi.merkitys.calendars;

import fi.merkitys.calendars.Appointment.Kind;
import fi.merkitys.calendars.Appointment.State;
import fi.merkitys.shell.Wording;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.CuType;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;

/** Writes meetings as calendar programs read them (RFC 5545, 5546, 7986): in one zone, which it describes. */
final class Agenda {
    static final Duration ASK_AGAIN = Duration.ofMinutes(15);

    private static final String END = "END:VCALENDAR";
    private static final String MAKER = "-//Merkitys//Merkitys//EN";
    private static final TimeZoneRegistry ZONES =
            TimeZoneRegistryFactory.getInstance().createRegistry();
    private final ZoneId zone;
    private final @Nullable TimeZone described;
    private final Wording words;

    Agenda(ZoneId zone, Wording words) {
        this.zone = zone;
        this.described = ZONES.getTimeZone(zone.getId());
        this.words = words;
    }

    /** One entry, with its title in the reader's language. */
    record Entry(
            UUID uid,
            int sequence,
            Instant from,
            Instant until,
            Kind kind,
            State state,
            String title,
            String link,
            Instant changedAt) {}

    /** Somebody with an address that calendar programs write to. */
    record Party(String name, String email) {}

    /** For a program that comes again and again. */
    String feed(String name, List<Entry> entries) {
        var calendar = begun();
        calendar.add(new Name(name));
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), ASK_AGAIN));
        calendar.add(new XProperty("X-PUBLISHED-TTL", ASK_AGAIN.toString()));
        var empty = written(calendar);
        var end = empty.lastIndexOf(END);
        var text = new StringBuilder(end + 512 * entries.size()).append(empty, 0, end);
        var lines = new EntryLines(text, zone, described != null);
        // Times around a meeting lead to the same page as it does.
        var descriptions = new HashMap<String, String>();
        entries.forEach(entry -> lines.add(entry, descriptions.computeIfAbsent(entry.link(), this::description)));
        return text.append(empty, end, empty.length()).toString();
    }

    /** One meeting, for somebody's calendar to take in or to take away. */
    String invitation(Entry entry, Party organiser, List<Party> invited, Instant now) {
        var calendar = begun();
        var cancelled = entry.state() == State.CANCELLED;
        calendar.add(cancelled ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST);
        var event = event(entry, now);
        event.add(new Organizer(new ParameterList(List.of(new Cn(organiser.name()))), address(organiser)));
        invited.forEach(one -> event.add(new Attendee(
                new ParameterList(List.of(
                        new Cn(one.name()),
                        CuType.INDIVIDUAL,
                        Role.REQ_PARTICIPANT,
                        PartStat.NEEDS_ACTION,
                        cancelled ? Rsvp.FALSE : Rsvp.TRUE)),
                address(one))));
        calendar.add(event);
        return written(calendar);
    }

    private static URI address(Party party) {
        return URI.create("mailto:" + party.email());
    }

    private Calendar begun() {
        var calendar = new Calendar();
        calendar.add(new ProdId(MAKER));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        if (described != null) {
            calendar.add(described.getVTimeZone());
        }
        return calendar;
    }

    private VEvent event(Entry entry, Instant stamp) {
        var event = new VEvent(false);
        event.add(new Uid(entry.uid().toString()));
        event.add(new DtStamp(whole(stamp)));
        event.add(new LastModified(whole(entry.changedAt())));
        event.add(new Sequence(entry.sequence()));
        event.add(new DtStart<>(local(entry.from())));
        event.add(new DtEnd<>(local(entry.until())));
        event.add(new Summary(entry.title()));
        event.add(new Description(description(entry.link())));
        event.add(new Url(URI.create(entry.link())));
        event.add(
                entry.state() == State.CANCELLED ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        event.add(entry.state() == State.CANCELLED ? ImmutableTransp.TRANSPARENT : ImmutableTransp.OPAQUE);
        return event;
    }

    private String description(String link) {
        return words.t("calendars.entry.description", link);
    }

    /** Where the zone is none that calendars know by name, in everybody's. */
    private Temporal local(Instant time) {
        return described == null ? time : time.atZone(zone);
    }

    private static Instant whole(Instant time) {
        return Instant.ofEpochSecond(time.getEpochSecond());
    }

    private static String written(Calendar calendar) {
        var text = new StringWriter();
        try {
            // What comes out is validated by tests; readers need not wait for it each time.
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
