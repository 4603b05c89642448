package fi.merkitys.feedback;

import fi.merkitys.notifications.Notice;
import fi.merkitys.notifications.Notices;
import fi.merkitys.notifications.Topic;
import fi.merkitys.people.PersonId;
import fi.merkitys.people.Profile;
import fi.merkitys.people.Profiles;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells that there is something and from whom; what it is stays here. */
@Component
class TellFeedback {
    private final Notices notices;
    private final Profiles profiles;

    TellFeedback(Notices notices, Profiles profiles) {
        this.notices = notices;
        this.profiles = profiles;
    }

    void given(NewFeedback feedback, FeedbackId id) {
        tell(feedback.receiver(), "feedback.notice.given", feedback.giver(), "/feedback/" + id);
    }

    void answered(Feedback feedback, PersonId author) {
        tell(feedback.otherThan(author).id(), "feedback.notice.answered", author, feedback.path());
    }

    void asked(PersonId asker, Collection<PersonId> asked) {
        var name = nameOf(asker);
        notices.tell(asked.stream()
                .map(one -> new Notice(one, Topic.FEEDBACK, "feedback.notice.asked", List.of(name), "/feedback"))
                .toList());
    }

    private void tell(PersonId to, String key, PersonId by, String path) {
        notices.tell(new Notice(to, Topic.FEEDBACK, key, List.of(nameOf(by)), path));
    }

    private String nameOf(PersonId person) {
        return profiles.find(person).map(Profile::name).orElse("");
    }
}
