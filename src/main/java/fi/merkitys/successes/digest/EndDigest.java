package fi.merkitys.successes.digest;

import fi.merkitys.identity.codes.Fingerprints;
import fi.merkitys.installation.OnBehalf;
import fi.merkitys.people.PersonId;
import fi.merkitys.successes.Wishes;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/** Ends the weekly letters of whoever holds one in their hands: its link says whose it is, and can do nothing else. */
@Service
class EndDigest {
    private static final String CONTEXT = "end of the weekly letter";
    private static final Pattern TOKEN = Pattern.compile("(\\d{1,18})-([A-Za-z0-9_-]{43})");
    private final Fingerprints fingerprints;
    private final Wishes wishes;
    private final OnBehalf onBehalf;

    EndDigest(Fingerprints fingerprints, Wishes wishes, OnBehalf onBehalf) {
        this.fingerprints = fingerprints;
        this.wishes = wishes;
        this.onBehalf = onBehalf;
    }

    String path(PersonId person) {
        return "/digest/" + person + "-"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(fingerprint(person.toString()));
    }

    /** Whose letter it was, if it is one of ours. */
    Optional<PersonId> reader(String token) {
        var parts = TOKEN.matcher(token);
        return parts.matches()
                        && MessageDigest.isEqual(
                                Base64.getUrlDecoder().decode(parts.group(2)), fingerprint(parts.group(1)))
                ? Optional.of(new PersonId(Long.parseLong(parts.group(1))))
                : Optional.empty();
    }

    /** What else they want stays. */
    void of(PersonId person) {
        onBehalf.of(person.value(), () -> {
            wishes.keep(person, new Wishes.Wish(wishes.of(person).onScreen(), false));
            return person;
        });
    }

    private byte[] fingerprint(String person) {
        return fingerprints.of(CONTEXT, person);
    }
}
