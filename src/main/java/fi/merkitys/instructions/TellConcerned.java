package fi.merkitys.instructions;

import fi.merkitys.notifications.Notice;
import fi.merkitys.notifications.Notices;
import fi.merkitys.notifications.Topic;
import fi.merkitys.people.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Tells those who see to a guide that it needs them, and those who reported it what came of that; never what it says. */
@Component
class TellConcerned {
    private final Consumer<Collection<Notice>> notices;

    @Autowired
    TellConcerned(Notices notices) {
        this((Consumer<Collection<Notice>>) notices::tell);
    }

    private TellConcerned(Consumer<Collection<Notice>> notices) {
        this.notices = notices;
    }

    /** Of what was long ago nobody is told. */
    static TellConcerned nobody() {
        return new TellConcerned(any -> {});
    }

    /** To somebody else, that it waits for them. */
    void one(PersonId to, String key, InstructionId id, PersonId by) {
        if (!to.equals(by)) {
            notices.accept(List.of(notice(to, key, id)));
        }
    }

    /** Each by themselves: nobody learns who else reported it. */
    void reporters(List<PersonId> reporters, String key, InstructionId id, PersonId by, Object... args) {
        notices.accept(reporters.stream()
                .filter(reporter -> !reporter.equals(by))
                .map(reporter -> notice(reporter, key, id, args))
                .toList());
    }

    /** To new owners: how many are theirs now. */
    void owner(PersonId to, int many, PersonId by) {
        if (!to.equals(by)) {
            notices.accept(List.of(new Notice(
                    to, Topic.INSTRUCTIONS, "instructions.notice.owner", List.of(many), "/instructions?of=mine")));
        }
    }

    private static Notice notice(PersonId to, String key, InstructionId id, Object... args) {
        return new Notice(to, Topic.INSTRUCTIONS, key, List.of(args), "/instructions/" + id);
    }
}
