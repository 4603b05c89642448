package fi.merkitys.voice;

import fi.merkitys.notifications.Notice;
import fi.merkitys.notifications.Notices;
import fi.merkitys.notifications.Topic;
import fi.merkitys.people.FindPeople;
import fi.merkitys.people.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Tells the raiser of every step, and owners that something waits: never what it is. */
@Component
class TellPeople {
    private final Consumer<Collection<Notice>> notices;
    private final FindPeople people;

    @Autowired
    TellPeople(Notices notices, FindPeople people) {
        this(notices::tell, people);
    }

    private TellPeople(Consumer<Collection<Notice>> notices, FindPeople people) {
        this.notices = notices;
        this.people = people;
    }

    /** Of what was long ago nobody is told. */
    static TellPeople nobody(FindPeople people) {
        return new TellPeople(any -> {}, people);
    }

    void waits(ItemId item, PersonId owner) {
        notices.accept(List.of(notice(owner, "voice.notice.waits", item)));
    }

    /** To the raiser: whose it is now. */
    void passed(Item item, PersonId to, PersonId by) {
        var raiser = item.raiser();
        var all = new ArrayList<Notice>();
        if (raiser != null && !raiser.id().equals(by)) {
            all.add(notice(raiser.id(), "voice.notice.passed", item.id(), name(to)));
        }
        if (!to.equals(by)) {
            all.add(notice(to, "voice.notice.waits", item.id()));
        }
        notices.accept(all);
    }

    /** To the raiser, unless they did it themselves. */
    void raiser(Item item, String key, PersonId by) {
        var raiser = item.raiser();
        if (raiser != null && !raiser.id().equals(by)) {
            notices.accept(List.of(notice(raiser.id(), "voice.notice." + key, item.id())));
        }
    }

    void owner(Item item, String key, PersonId by) {
        if (!item.progress().owner().equals(by)) {
            notices.accept(List.of(notice(item.progress().owner(), "voice.notice." + key, item.id())));
        }
    }

    /** To whoever promised it, where that is somebody else. */
    void doer(ItemId item, @Nullable PersonId doer, PersonId by) {
        if (doer != null && !doer.equals(by)) {
            notices.accept(List.of(notice(doer, "voice.notice.doer", item)));
        }
    }

    private String name(PersonId person) {
        return people.names(List.of(person)).getOrDefault(person, "");
    }

    private static Notice notice(PersonId to, String key, ItemId item, Object... args) {
        return new Notice(to, Topic.VOICE, key, List.of(args), "/voice/" + item);
    }
}
