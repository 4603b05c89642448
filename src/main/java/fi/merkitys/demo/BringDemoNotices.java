package fi.merkitys.demo;

import fi.merkitys.feedback.FeedbackRequests;
import fi.merkitys.feedback.Feedbacks;
import fi.merkitys.feedback.Side;
import fi.merkitys.notifications.Notice;
import fi.merkitys.notifications.Notices;
import fi.merkitys.notifications.Notices.Earlier;
import fi.merkitys.notifications.Topic;
import fi.merkitys.onetoones.Meetings;
import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What those who lead, and the agents of some teams, were told in the last weeks; and that a talk has moved, just now. */
@Service
class BringDemoNotices {
    private static final Duration WEEKS = Duration.ofDays(45);
    private static final Duration YESTERDAY = Duration.ofHours(30);
    private static final int MOST = 6;
    private static final int AFTERNOON = 13;

    private final Notices notices;
    private final Meetings meetings;
    private final Feedbacks feedbacks;
    private final FeedbackRequests requests;
    private final DemoTalk talk;
    private final DemoDirectory directory;
    private final Clock clock;

    BringDemoNotices(
            Notices notices,
            Meetings meetings,
            Feedbacks feedbacks,
            FeedbackRequests requests,
            DemoTalk talk,
            DemoDirectory directory,
            Clock clock) {
        this.notices = notices;
        this.meetings = meetings;
        this.feedbacks = feedbacks;
        this.requests = requests;
        this.talk = talk;
        this.directory = directory;
        this.clock = clock;
    }

    void of(DemoOrganisation demo) {
        var ids = directory.people();
        demo.people().stream()
                .filter(person -> person.leftOn() == null)
                .filter(person -> !person.is(DemoRole.AGENT) || BringDemoTalks.TEAMS.contains(person.team()))
                .map(person -> DemoDirectory.id(ids, person.employeeId()))
                .forEach(person -> talk.as(person, () -> told(person)));
        for (var language : List.of("fi", "lt")) {
            var agent = demo.people().stream()
                    .filter(person -> person.roles().equals(Set.of(DemoRole.AGENT))
                            && person.leftOn() == null
                            && person.language().equals(language))
                    .findFirst()
                    .orElseThrow();
            moved(DemoDirectory.id(ids, String.valueOf(agent.supervisor())), DemoDirectory.id(ids, agent.employeeId()));
        }
    }

    private boolean told(PersonId person) {
        if (notices.unread(person, 1) > 0) {
            return false;
        }
        notices.toldEarlier(Stream.of(ofTalks(person), ofFeedback(person), ofQuestions(person))
                .flatMap(some -> some)
                .sorted(Comparator.comparing(Earlier::at))
                .toList());
        return true;
    }

    private Stream<Earlier> ofTalks(PersonId person) {
        return meetings.of(person, clock.instant().minus(WEEKS), clock.instant()).reversed().stream()
                .filter(one -> one.heldAt() != null)
                .limit(MOST)
                .map(one -> earlier(
                        new Notice(
                                person,
                                Topic.ONE_TO_ONES,
                                "onetoones.notice.ended",
                                List.of(one.nameOfOther(person), one.startsAt()),
                                one.path()),
                        one.endsAt()));
    }

    private Stream<Earlier> ofFeedback(PersonId person) {
        return feedbacks.page(Side.RECEIVED, person, null, MOST).stream()
                .filter(one -> one.givenAt().isAfter(clock.instant().minus(WEEKS)))
                .map(one -> new Earlier(
                        new Notice(
                                person,
                                Topic.FEEDBACK,
                                "feedback.notice.given",
                                List.of(one.giver().name()),
                                one.path()),
                        one.givenAt(),
                        one.readAt()));
    }

    private Stream<Earlier> ofQuestions(PersonId person) {
        return requests.waitingFor(person).stream()
                .map(one -> earlier(
                        new Notice(
                                person,
                                Topic.FEEDBACK,
                                "feedback.notice.asked",
                                List.of(one.asker().name()),
                                "/feedback"),
                        one.askedAt()));
    }

    /** Read an hour later, where it is not of yesterday. */
    private Earlier earlier(Notice notice, Instant at) {
        var fresh = at.isAfter(clock.instant().minus(YESTERDAY));
        return new Earlier(notice, at, fresh ? null : at.plus(Duration.ofHours(1)));
    }

    private void moved(PersonId host, PersonId agent) {
        var day = BringDemoTalks.workday(LocalDate.now(clock).plusDays(1));
        talk.next(host, agent)
                .filter(next ->
                        LocalDate.ofInstant(next.startsAt(), clock.getZone()).isAfter(day.plusDays(1)))
                .ifPresent(next -> talk.moved(next, day.atTime(AFTERNOON, 0)));
    }
}
