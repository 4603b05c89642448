package fi.merkitys.directory;

import fi.merkitys.people.PersonId;
import fi.merkitys.people.Relations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ties two people by a further relation. */
@Service
class RelatePeople {
    private final Relations relations;

    RelatePeople(Relations relations) {
        this.relations = relations;
    }

    @Transactional
    Outcome with(PersonId person, String kind, String reference) {
        var meant = relations.meant(reference);
        if (kind.isBlank() || meant.isEmpty()) {
            return new NotUnderstood("directory.relation.unknown");
        }
        if (meant.size() > 1) {
            return new NotUnderstood("directory.relation.ambiguous");
        }
        if (meant.getFirst().equals(person)) {
            return new NotUnderstood("directory.relation.self");
        }
        relations.add(person, kind.strip(), meant.getFirst());
        return new Related();
    }

    sealed interface Outcome {}

    record Related() implements Outcome {}

    /** @param words the key of what to do about it */
    record NotUnderstood(String words) implements Outcome {}
}
