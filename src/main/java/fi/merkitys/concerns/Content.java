package fi.merkitys.concerns;

import fi.merkitys.people.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a concern says, as it is sealed.
 *
 * @param about whom it concerns and who else must not read it, as far as they were found
 * @param named the names as they were typed
 * @param raiser none where nobody is to know
 * @param country whose law holds
 */
public record Content(
        Kind kind,
        String words,
        List<Long> about,
        String named,
        @Nullable Long raiser,
        String country,
        @Nullable Long site) {
    public Content {
        about = List.copyOf(about);
    }

    public List<PersonId> concerned() {
        return about.stream().map(PersonId::new).toList();
    }

    public @Nullable PersonId raisedBy() {
        return raiser == null ? null : new PersonId(raiser);
    }
}
