package fi.merkitys.successes.stories;

import fi.merkitys.audit.AuditTrail;
import fi.merkitys.identity.Viewer;
import fi.merkitys.notifications.Notice;
import fi.merkitys.notifications.Notices;
import fi.merkitys.notifications.Topic;
import fi.merkitys.people.PersonId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells those whose turn it is, and keeps on record where a story is told and where not any more. */
@Component
class TellConcerned {
    private final Notices notices;
    private final Approvers approvers;
    private final AuditTrail trail;

    TellConcerned(Notices notices, Approvers approvers, AuditTrail trail) {
        this.notices = notices;
        this.approvers = approvers;
        this.trail = trail;
    }

    void asked(Story story, Viewer by) {
        tell(List.of(story.hero().id()), by, "stories.notice.asked", by.name(), story.path() + "/consent");
    }

    /** What somebody agreed to is not there any more. */
    void changed(Story before, Story after, Viewer by) {
        if (!before.agreed().isEmpty()) {
            tell(List.of(after.hero().id()), by, "stories.notice.changed", by.name(), after.path() + "/consent");
        }
        of(before, after, by);
    }

    void agreed(Story story, Viewer hero) {
        var others = new LinkedHashSet<>(approvers.of(story.hero().id()));
        others.remove(story.writer().id());
        tell(others, hero, "stories.notice.agreed", hero.name(), story.path());
        tell(List.of(story.writer().id()), hero, "stories.notice.heroAgreed", hero.name(), story.path());
    }

    void sentBack(Story story, Viewer by) {
        tell(
                List.of(story.writer().id(), story.begunBy()),
                by,
                "stories.notice.sentBack",
                by.name(),
                story.path() + "/text");
    }

    void withdrawn(Story story, Viewer by, List<PersonId> approvedBy) {
        var others = new LinkedHashSet<>(approvedBy);
        others.add(story.writer().id());
        others.add(story.begunBy());
        others.add(story.hero().id());
        tell(others, by, "stories.notice.withdrawn", by.name(), story.path());
    }

    /** What is different now. */
    void of(Story before, Story after, Viewer by) {
        var more = without(after.told(), before.told());
        var less = without(before.told(), after.told());
        if (!more.isEmpty()) {
            trail.storyTold(by.id(), after.hero().id(), keys(more));
        }
        if (!less.isEmpty()) {
            trail.storyTakenBack(by.id(), after.hero().id(), keys(less));
        }
        if (before.told().isEmpty() && !after.told().isEmpty()) {
            var both = new LinkedHashSet<>(List.of(after.hero().id(), after.begunBy()));
            tell(both, by, "stories.notice.told", after.hero().name(), after.path());
        }
    }

    private void tell(Collection<PersonId> whom, Viewer by, String key, String name, String path) {
        notices.tell(whom.stream()
                .filter(person -> !person.equals(by.id()))
                .distinct()
                .map(person -> new Notice(person, Topic.RECOGNITION, key, List.of(name), path))
                .toList());
    }

    private static Set<Channel> without(Set<Channel> these, Set<Channel> those) {
        var left = EnumSet.noneOf(Channel.class);
        left.addAll(these);
        left.removeAll(those);
        return left;
    }

    private static String keys(Set<Channel> channels) {
        return channels.stream().map(Channel::key).collect(Collectors.joining(", "));
    }
}
