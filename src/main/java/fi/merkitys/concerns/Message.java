package fi.merkitys.concerns;

import fi.merkitys.people.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one side said to the other.
 *
 * @param by which handler, or none where the raiser said it
 */
public record Message(LocalDate on, @Nullable PersonId by, String words) {
    public boolean byRaiser() {
        return by == null;
    }

    /** As it is sealed. */
    record Sealed(@Nullable Long by, String words) {}
}
