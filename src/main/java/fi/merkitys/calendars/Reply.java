package fi.merkitys.calendars;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Sequence;

/**
 * An answer to an invitation, as a calendar program sends it.
 *
 * @param from whose answer it says it is
 * @param sequence of what was answered
 */
record Reply(UUID uid, int sequence, String from, Answered answer) {
    /** All that are in it; none where it is something else. */
    static List<Reply> in(InputStream content) throws IOException {
        try {
            var calendar = new CalendarBuilder().build(content);
            return calendar.getProperty(Property.METHOD)
                            .filter(method -> "REPLY".equalsIgnoreCase(method.getValue()))
                            .isPresent()
                    ? in(calendar)
                    : List.of();
        } catch (ParserException | IllegalArgumentException e) {
            return List.of();
        }
    }

    private static List<Reply> in(Calendar calendar) {
        return calendar.<VEvent>getComponents(Component.VEVENT).stream()
                .flatMap(event -> event.<Attendee>getProperties(Property.ATTENDEE).stream()
                        .flatMap(attendee -> of(event, attendee).stream()))
                .toList();
    }

    private static Optional<Reply> of(VEvent event, Attendee attendee) {
        var answer = attendee.getParameter(Parameter.PARTSTAT).flatMap(status -> Answered.of(status.getValue()));
        var uid = event.getUid().flatMap(known -> uuid(known.getValue()));
        var address = attendee.getValue().strip().toLowerCase(Locale.ROOT);
        if (answer.isEmpty() || uid.isEmpty() || !address.startsWith("mailto:")) {
            return Optional.empty();
        }
        var sequence = event.<Sequence>getProperty(Property.SEQUENCE)
                .map(Sequence::getSequenceNo)
                .orElse(0);
        return Optional.of(new Reply(uid.get(), sequence, address.substring("mailto:".length()), answer.get()));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
