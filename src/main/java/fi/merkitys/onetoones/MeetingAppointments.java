package fi.merkitys.onetoones;

import fi.merkitys.calendars.Appointment;
import fi.merkitys.calendars.Appointments;
import fi.merkitys.people.PersonId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Meetings as calendars have them, with the host's time to prepare and to follow up. */
@Component
class MeetingAppointments implements Appointments {
    private final Meetings meetings;

    MeetingAppointments(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public List<Appointment> of(PersonId person, Instant from, Instant until) {
        var all = new ArrayList<Appointment>();
        for (var meeting : meetings.of(person, from, until)) {
            if (meeting.imported()) {
                continue;
            }
            all.add(meeting(meeting));
            if (meeting.isHostedBy(person)) {
                all.addAll(around(meeting));
            }
        }
        return all;
    }

    static Appointment meeting(Meeting meeting) {
        return new Appointment(
                meeting.uid(),
                meeting.sequence(),
                meeting.startsAt(),
                meeting.endsAt(),
                meeting.host(),
                meeting.employee(),
                Appointment.Kind.MEETING,
                state(meeting),
                "onetoones.appointment",
                List.of(meeting.host(), meeting.employee()),
                meeting.path(),
                meeting.changedAt());
    }

    private static List<Appointment> around(Meeting meeting) {
        var around = new ArrayList<Appointment>();
        if (!meeting.preparation().isZero()) {
            around.add(own(
                    meeting,
                    Appointment.Kind.PREPARATION,
                    "onetoones.appointment.preparation",
                    meeting.startsAt().minus(meeting.preparation()),
                    meeting.startsAt()));
        }
        if (!meeting.followUp().isZero()) {
            around.add(own(
                    meeting,
                    Appointment.Kind.FOLLOW_UP,
                    "onetoones.appointment.followUp",
                    meeting.endsAt(),
                    meeting.endsAt().plus(meeting.followUp())));
        }
        return around;
    }

    private static Appointment own(Meeting meeting, Appointment.Kind kind, String key, Instant from, Instant until) {
        return new Appointment(
                UUID.nameUUIDFromBytes((meeting.uid() + kind.name()).getBytes(StandardCharsets.UTF_8)),
                meeting.sequence(),
                from,
                until,
                meeting.host(),
                null,
                kind,
                state(meeting),
                key,
                List.of(meeting.employee()),
                meeting.path(),
                meeting.changedAt());
    }

    private static Appointment.State state(Meeting meeting) {
        return switch (meeting.state()) {
            case PLANNED, HELD -> Appointment.State.PLANNED;
            case SKIPPED, CANCELLED -> Appointment.State.CANCELLED;
        };
    }
}
