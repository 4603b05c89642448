package fi.merkitys.successes.praise;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Words by which customers' praise is known.
 *
 * @param language in which negations belong to it
 * @param words one or several that follow each other; one that ends with a star matches whatever begins so
 */
public record Phrase(String language, Use use, String words) {
    /** What follows where a comment has them. */
    public enum Use {
        /** Says enough by itself: whoever writes so praises somebody. */
        WARM,
        /** Good in a whole sentence, or with a good score; alone it says too little to be told. */
        PLAIN,
        /** Turns the praise beside it around. */
        NEGATION,
        /** Wherever it stands, the comment is no praise. */
        AGAINST;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Use> of(String key) {
            return Arrays.stream(values()).filter(use -> use.key().equals(key)).findFirst();
        }
    }

    /** As comments are compared with it: small letters without dots and hooks. */
    List<Stem> stems() {
        return Folded.words(words).stream().map(Stem::of).toList();
    }

    /** @param open whether more letters may follow */
    record Stem(String letters, boolean open) {
        static Stem of(String word) {
            return word.endsWith("*") ? new Stem(word.substring(0, word.length() - 1), true) : new Stem(word, false);
        }

        boolean matches(String word) {
            return open ? word.startsWith(letters) : word.equals(letters);
        }
    }
}
