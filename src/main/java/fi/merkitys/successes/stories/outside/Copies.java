package fi.merkitys.successes.stories.outside;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What this node has made of stories, the latest asked for. None is given out without asking the database first whether the
 * story is there in the same revision.
 */
final class Copies<T> {
    private final Map<String, Copy<T>> copies;

    Copies(int most) {
        copies = Collections.synchronizedMap(new LinkedHashMap<>(16, .75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Copy<T>> eldest) {
                return size() > most;
            }
        });
    }

    private record Copy<T>(long revision, T made) {}

    /** @param make gives nothing where the story went away meanwhile */
    Optional<T> of(String key, long revision, Supplier<Optional<T>> make) {
        var copy = copies.get(key);
        if (copy != null && copy.revision() == revision) {
            return Optional.of(copy.made());
        }
        var made = make.get();
        made.ifPresent(fresh -> copies.put(key, new Copy<>(revision, fresh)));
        return made;
    }
}
