package fi.merkitys.voice.imports;

import fi.merkitys.people.PersonId;
import fi.merkitys.voice.routes.Routing.Raised;
import org.jspecify.annotations.Nullable;

/**
 * One line of the file, with all that its words mean here.
 *
 * @param raiser none where the file does not say
 * @param words of a customer with what leads to them covered
 */
public record Brought(
        Row row,
        @Nullable PersonId raiser,
        String words,
        @Nullable Long category,
        @Nullable Long client,
        @Nullable Integer queue,
        String fingerprint) {
    boolean isPraise() {
        return row.sort() == Sort.PRAISE;
    }

    Raised raised() {
        return new Raised(category, client, queue, raiser);
    }
}
