package fi.merkitys.support;

import fi.merkitys.notifications.Notice;
import fi.merkitys.notifications.Notices;
import fi.merkitys.notifications.Topic;
import fi.merkitys.people.PersonId;
import fi.merkitys.support.Matter.Somebody;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Tells the two that there is something, and from whom; never what it is about. */
@Component
class TellSupport {
    private final Consumer<Collection<Notice>> notices;

    @Autowired
    TellSupport(Notices notices) {
        this(notices::tell);
    }

    private TellSupport(Consumer<Collection<Notice>> notices) {
        this.notices = notices;
    }

    /** Of what was long ago nobody is told. */
    static TellSupport nobody() {
        return new TellSupport(any -> {});
    }

    void opened(Matter matter) {
        tell(
                matter.employee().id(),
                "support.notice.opened",
                matter.supervisor().name(),
                matter);
    }

    /** To the other of the two. */
    void other(Matter matter, PersonId by, String key) {
        tell(matter.otherThan(by).id(), key, name(matter, by), matter);
    }

    /** To who is invited, and to the employee. */
    void invited(Matter matter, Somebody guest) {
        tell(guest.id(), "support.notice.invited", matter.supervisor().name(), matter);
    }

    /** To whom the employee gives it. */
    void given(Matter matter, Somebody supervisor) {
        tell(supervisor.id(), "support.notice.given", matter.employee().name(), matter);
    }

    private static String name(Matter matter, PersonId person) {
        return matter.sideOf(person) == Side.EMPLOYEE
                ? matter.employee().name()
                : matter.supervisor().name();
    }

    private void tell(PersonId to, String key, String by, Matter matter) {
        notices.accept(List.of(new Notice(to, Topic.SUPPORT, key, List.of(by), matter.path())));
    }
}
