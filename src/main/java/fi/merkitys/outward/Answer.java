package fi.merkitys.outward;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an address elsewhere answered. */
public sealed interface Answer {
    /** @param etag by which the next question may ask whether it has changed */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Content(byte[] body, @Nullable String etag) implements Answer {}

    /** It is what it was. */
    record Unchanged() implements Answer {}

    /** Nothing that can be used. */
    record Problem(Why why) implements Answer {}

    /** What people are told, each with words of its own. */
    enum Why {
        /** No address of the web that is encrypted. */
        NOT_HTTPS,
        /** Nobody knows the name. */
        UNKNOWN_HOST,
        /** It leads into a network that is not public. */
        NOT_PUBLIC,
        /** It sends on to another address. */
        ELSEWHERE,
        /** There is nothing at the address any more, or it wants somebody to sign in. */
        REFUSED,
        /** It says that something is wrong on its side, or that it is asked too often. */
        BROKEN,
        TOO_LARGE,
        TOO_SLOW,
        /** No connection, or none that can be trusted. */
        UNREACHABLE;

        /** As keys of words end. */
        public String key() {
            var words = name().toLowerCase(Locale.ROOT).split("_", -1);
            var key = new StringBuilder(words[0]);
            for (int at = 1; at < words.length; at++) {
                key.append(Character.toUpperCase(words[at].charAt(0))).append(words[at].substring(1));
            }
            return key.toString();
        }

        /** Whether trying again later makes sense. */
        public boolean mayPass() {
            return switch (this) {
                case UNKNOWN_HOST, BROKEN, TOO_SLOW, UNREACHABLE -> true;
                case NOT_HTTPS, NOT_PUBLIC, ELSEWHERE, REFUSED, TOO_LARGE -> false;
            };
        }
    }
}
