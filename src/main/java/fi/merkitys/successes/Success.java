package fi.merkitys.successes;

import fi.merkitys.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What went well, as one reads it.
 *
 * @param teller who told it; of a customer's words, who confirmed them
 * @param effect what it led to, or none
 * @param hidden one of the receivers wants nobody else to read it
 * @param picture whether there is one
 * @param reactions how many there are of each kind, those alone that there are
 * @param mine those of the reader
 * @param replies how many
 */
public record Success(
        SuccessId id,
        Kind kind,
        Person teller,
        List<Person> receivers,
        String words,
        @Nullable String effect,
        @Nullable Value value,
        @Nullable String emoji,
        Audience audience,
        Instant toldAt,
        @Nullable Instant editedAt,
        boolean hidden,
        boolean picture,
        Map<Reaction, Integer> reactions,
        Set<Reaction> mine,
        int replies) {

    /** Somebody who has a part in it. */
    public record Person(PersonId id, String name) {}

    public boolean isFor(PersonId person) {
        return receivers.stream().anyMatch(one -> one.id().equals(person));
    }

    public boolean isToldBy(PersonId person) {
        return teller.id().equals(person);
    }

    public String names() {
        return receivers.stream().map(Person::name).collect(Collectors.joining(", "));
    }

    public String path() {
        return "/successes/" + id;
    }

    /** From here on the wall goes on. */
    public Place place() {
        return new Place(toldAt, id.value());
    }
}
