package fi.merkitys.identity.codes;

import org.springframework.stereotype.Component;

/** Lets a word be recognised later without being kept: a hash that nobody can make without this installation's key. */
@Component
public class Fingerprints {
    private final SafeKey safe;

    Fingerprints(SafeKey safe) {
        this.safe = safe;
    }

    /** @param context what the word is; the same word elsewhere has another fingerprint */
    public byte[] of(String context, String word) {
        return safe.hash("fingerprints", context, word);
    }
}
