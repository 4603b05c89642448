package fi.merkitys.onetoones;

import fi.merkitys.actions.AgreedAction;
import fi.merkitys.actions.AgreedActions;
import fi.merkitys.actions.Origin;
import fi.merkitys.identity.Viewer;
import fi.merkitys.onetoones.agenda.Points;
import fi.merkitys.onetoones.agenda.SuggestPoints;
import fi.merkitys.onetoones.notes.PrivateNotes;
import fi.merkitys.onetoones.notes.SharedNotes;
import fi.merkitys.onetoones.skiplevel.HeardPoints;
import fi.merkitys.onetoones.templates.Template;
import fi.merkitys.onetoones.templates.Templates;
import fi.merkitys.shell.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the page of a meeting for one of the two. */
@Service
class ReadTalk {
    private static final int EARLIER = 6;
    /** Somebody has to talk about something, whatever became of the template. */
    private static final String USUAL = "monthly";

    private final Meetings meetings;
    private final Templates templates;
    private final Points points;
    private final SuggestPoints suggest;
    private final AgreedActions actions;
    private final SharedNotes notes;
    private final PrivateNotes privates;
    private final HeardPoints heard;
    private final Talks talks;
    private final Clock clock;

    ReadTalk(
            Meetings meetings,
            Templates templates,
            Points points,
            SuggestPoints suggest,
            AgreedActions actions,
            SharedNotes notes,
            PrivateNotes privates,
            HeardPoints heard,
            Talks talks,
            Clock clock) {
        this.meetings = meetings;
        this.templates = templates;
        this.points = points;
        this.suggest = suggest;
        this.actions = actions;
        this.notes = notes;
        this.privates = privates;
        this.heard = heard;
        this.talks = talks;
        this.clock = clock;
    }

    /** For one of the two; to all others it is not there. */
    Meeting find(long id, Viewer viewer) {
        return meetings.find(new MeetingId(id), viewer).orElseThrow(NotFound::new);
    }

    @Transactional
    public TalkView of(Meeting meeting, Viewer viewer, Locale language) {
        var between = meetings.between(meeting.host(), meeting.employee());
        var ending = talks.endingOf(meeting).orElse(null);
        var agreed = actions.of(Origin.meeting(meeting.id().value()));
        return new TalkView(
                meeting,
                template(meeting, ending, language),
                meeting.isPlanned() ? points.agenda(meeting) : points.past(meeting),
                meeting.isPlanned() ? suggest.of(meeting, viewer) : List.of(),
                agreed,
                before(meeting, agreed),
                notes.of(meeting),
                notes.lastTime(meeting),
                privates.of(meeting.id(), viewer.id()),
                ending,
                next(meeting, between),
                between.reversed().stream()
                        .filter(one -> one.state() == MeetingState.HELD)
                        .filter(one -> one.startsAt().isBefore(meeting.startsAt()))
                        .limit(EARLIER)
                        .toList(),
                heard.of(meeting),
                LocalDate.now(clock),
                !meeting.startsAt().minus(meeting.preparation()).isAfter(clock.instant()));
    }

    /** By which they talk, or talked. */
    Template template(Meeting meeting, Talks.@Nullable Ending ending, Locale language) {
        return (ending == null
                        ? templates.find(meeting.template(), language)
                        : templates.version(ending.version(), language))
                .or(() -> templates.find(USUAL, language))
                .orElseThrow();
    }

    private List<AgreedAction> before(Meeting meeting, List<AgreedAction> here) {
        return meeting.isPlanned()
                ? actions.openBetween(meeting.host(), meeting.employee()).stream()
                        .filter(action ->
                                here.stream().noneMatch(one -> one.id().equals(action.id())))
                        .toList()
                : List.of();
    }

    private @Nullable Meeting next(Meeting meeting, List<Meeting> between) {
        return between.stream()
                .filter(Meeting::isPlanned)
                .filter(one -> one.startsAt().isAfter(meeting.startsAt())
                        && one.startsAt().isAfter(clock.instant()))
                .findFirst()
                .orElse(null);
    }
}
