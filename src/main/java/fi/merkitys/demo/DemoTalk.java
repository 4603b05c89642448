package fi.merkitys.demo;

import fi.merkitys.actions.AgreedActions;
import fi.merkitys.actions.NewAction;
import fi.merkitys.actions.Origin;
import fi.merkitys.identity.Viewer;
import fi.merkitys.identity.Viewers;
import fi.merkitys.installation.OnBehalf;
import fi.merkitys.onetoones.EndTalk;
import fi.merkitys.onetoones.Meeting;
import fi.merkitys.onetoones.Meetings;
import fi.merkitys.onetoones.MoveMeeting;
import fi.merkitys.onetoones.PlanMeeting;
import fi.merkitys.onetoones.agenda.Points;
import fi.merkitys.onetoones.notes.PrivateNotes;
import fi.merkitys.onetoones.notes.SharedNotes;
import fi.merkitys.onetoones.templates.Templates;
import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Two people of the demo meet: what each of them does is done as that person. */
@Component
class DemoTalk {
    private static final Duration LENGTH = Duration.ofMinutes(45);

    private final OnBehalf onBehalf;
    private final Viewers viewers;
    private final PlanMeeting plan;
    private final MoveMeeting move;
    private final Meetings meetings;
    private final Points points;
    private final SharedNotes notes;
    private final PrivateNotes privates;
    private final AgreedActions actions;
    private final Templates templates;
    private final EndTalk end;
    private final Clock clock;

    DemoTalk(
            OnBehalf onBehalf,
            Viewers viewers,
            PlanMeeting plan,
            MoveMeeting move,
            Meetings meetings,
            Points points,
            SharedNotes notes,
            PrivateNotes privates,
            AgreedActions actions,
            Templates templates,
            EndTalk end,
            Clock clock) {
        this.onBehalf = onBehalf;
        this.viewers = viewers;
        this.plan = plan;
        this.move = move;
        this.meetings = meetings;
        this.points = points;
        this.notes = notes;
        this.privates = privates;
        this.actions = actions;
        this.templates = templates;
        this.end = end;
        this.clock = clock;
    }

    /** Whether these two have anything written between them. */
    boolean isWritten(PersonId one) {
        return as(one, () -> !points.all(one).isEmpty());
    }

    /** The first hour of the day that both have. */
    Meeting plan(PersonId host, PersonId employee, String template, LocalDate day, int hour) {
        return as(host, () -> {
            for (var later = 0; later < 9; later++) {
                var at = day.atTime(LocalTime.of(8 + (hour - 8 + later) % 9, 0))
                        .atZone(clock.getZone())
                        .toInstant();
                var planned = plan.once(host, employee, template, at, LENGTH);
                if (planned.isPresent()) {
                    return planned.get();
                }
            }
            throw new IllegalStateException("the demo has no time for " + host + " and " + employee);
        });
    }

    /** Whatever the two have met for and are to meet for, the earliest first. */
    List<Meeting> between(PersonId host, PersonId employee) {
        return as(host, () -> meetings.between(host, employee));
    }

    Optional<Meeting> next(PersonId host, PersonId employee) {
        return between(host, employee).stream()
                .filter(one -> one.isPlanned() && one.startsAt().isAfter(clock.instant()))
                .findFirst();
    }

    /** To another time, at which both have it; otherwise it stays where it is. */
    void moved(Meeting meeting, LocalDateTime to) {
        as(meeting.host(), () -> move.to(meeting, to, false, viewer(meeting.host())));
    }

    /** Put down just now. */
    void point(Meeting meeting, PersonId author, String words) {
        as(author, () -> points.add(meeting, words, null, author, clock.instant()));
    }

    void point(Meeting meeting, PersonId author, String words, Duration before) {
        as(
                author,
                () -> points.add(
                        meeting, words, null, author, meeting.startsAt().minus(before)));
    }

    /** Put down and talked about. */
    void talked(Meeting meeting, PersonId author, String words) {
        as(author, () -> {
            var point =
                    points.add(meeting, words, null, author, meeting.startsAt().minus(Duration.ofDays(2)));
            return points.done(point, meeting, meeting.endsAt());
        });
    }

    void note(Meeting meeting, String part, String words) {
        as(meeting.employee(), () -> notes.save(meeting, part, "", words, meeting.employee()));
    }

    void privately(Meeting meeting, PersonId author, String words) {
        as(author, () -> privates.save(meeting.id(), "", words, author));
    }

    /** @param done days after the talk, or nothing for one that is open */
    void agreed(Meeting meeting, PersonId owner, String what, LocalDate due, Optional<Instant> done) {
        as(meeting.host(), () -> {
            var action = actions.agree(
                    new NewAction(
                            what,
                            owner,
                            due,
                            Origin.meeting(meeting.id().value()),
                            Set.of(meeting.host(), meeting.employee())),
                    meeting.host(),
                    meeting.endsAt());
            done.ifPresent(at -> actions.complete(action, owner, at));
            return action;
        });
    }

    void ended(Meeting meeting, String summary, boolean nextConfirmed) {
        as(meeting.host(), () -> {
            var version = templates
                    .find(meeting.template(), Locale.ENGLISH)
                    .orElseThrow()
                    .version();
            end.with(meeting, version, summary, nextConfirmed, viewer(meeting.host()), meeting.endsAt());
            return version;
        });
    }

    Viewer viewer(PersonId person) {
        return viewers.find(person).orElseThrow();
    }

    <T> T as(PersonId person, Supplier<T> work) {
        return onBehalf.of(person.value(), work::get);
    }
}
