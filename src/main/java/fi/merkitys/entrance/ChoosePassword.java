package fi.merkitys.entrance;

import fi.merkitys.identity.links.Links;
import fi.merkitys.identity.passwords.SetPassword;
import fi.merkitys.identity.passwords.Weakness;
import fi.merkitys.people.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Chooses a password by a link, which is used up by it. */
@Service
class ChoosePassword {
    private final Links links;
    private final SetPassword set;

    ChoosePassword(Links links, SetPassword set) {
        this.links = links;
        this.set = set;
    }

    @Transactional
    Outcome with(String token, PersonId person, String password) {
        var weakness = set.weaknessOf(person, password);
        if (weakness.isPresent()) {
            return new Weak(weakness.get());
        }
        if (!links.use(token)) {
            return new TooLate();
        }
        set.of(person, password, person, "");
        return new Chosen();
    }

    sealed interface Outcome {}

    record Chosen() implements Outcome {}

    record Weak(Weakness why) implements Outcome {}

    /** Somebody else was quicker with the same link. */
    record TooLate() implements Outcome {}
}
