package fi.merkitys.notifications;

import fi.merkitys.people.PersonId;
import fi.merkitys.shell.Wording;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One notice on its way out, with what is needed to write to its reader. */
record Outgoing(
        long notice,
        long person,
        String name,
        @Nullable String email,
        @Nullable String language,
        boolean digest,
        String key,
        String args,
        String path) {
    String sentence(Wording words, Map<PersonId, String> names) {
        return Arguments.sentence(key, args, words, names);
    }
}
