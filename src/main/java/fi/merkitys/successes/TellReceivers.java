package fi.merkitys.successes;

import fi.merkitys.directory.colleagues.Colleague;
import fi.merkitys.directory.colleagues.Colleagues;
import fi.merkitys.notifications.Notice;
import fi.merkitys.notifications.Notices;
import fi.merkitys.notifications.Topic;
import fi.merkitys.people.PersonId;
import fi.merkitys.people.Profile;
import fi.merkitys.people.Profiles;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells that there is something and from whom; the words are read here. */
@Component
class TellReceivers {
    private final Notices notices;
    private final Profiles profiles;
    private final Colleagues colleagues;

    TellReceivers(Notices notices, Profiles profiles, Colleagues colleagues) {
        this.notices = notices;
        this.profiles = profiles;
        this.colleagues = colleagues;
    }

    /** Those it is for; of an own success the supervisor, who answers it. */
    void told(NewSuccess success, SuccessId id) {
        var path = "/successes/" + id;
        switch (success.kind()) {
            case OWN ->
                supervisorOf(success.teller())
                        .ifPresent(supervisor ->
                                notices.tell(notice(supervisor, "successes.notice.own", success.teller(), path)));
            case KUDOS ->
                notices.tell(success.receivers().stream()
                        .map(one -> notice(one, "successes.notice.kudos", success.teller(), path))
                        .toList());
            case CUSTOMER ->
                notices.tell(success.receivers().stream()
                        .map(one -> new Notice(one, Topic.RECOGNITION, "successes.notice.customer", List.of(), path))
                        .toList());
        }
    }

    /** Whoever told it and those it is for, without who says it. */
    void answered(Success success, PersonId author) {
        var others = new java.util.LinkedHashSet<PersonId>();
        others.add(success.teller().id());
        success.receivers().forEach(one -> others.add(one.id()));
        others.remove(author);
        notices.tell(others.stream()
                .map(one -> notice(one, "successes.notice.answered", author, success.path()))
                .toList());
    }

    private Optional<PersonId> supervisorOf(PersonId person) {
        return colleagues.supervisorOf(person).map(Colleague::id);
    }

    private Notice notice(PersonId to, String key, PersonId by, String path) {
        return new Notice(
                to,
                Topic.RECOGNITION,
                key,
                List.of(profiles.find(by).map(Profile::name).orElse("")),
                path);
    }
}
