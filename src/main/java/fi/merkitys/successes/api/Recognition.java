package fi.merkitys.successes.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A success as other systems read it.
 *
 * @param kind kudos, own or customer
 * @param from who told it; of a customer's words, who confirmed them
 * @param value which of the organisation's values it shows, in English
 */
@Schema(name = "Recognition")
record Recognition(
        long id,
        String kind,
        Instant toldAt,
        Person from,
        List<Person> to,
        String words,
        @Nullable String effect,
        @Nullable String value,
        @Nullable String emoji) {

    @Schema(name = "RecognisedPerson")
    record Person(long id, String name) {}

    /**
     * @param next what to send as {@code after} for the rest; none where this is all
     */
    @Schema(name = "RecognitionPage")
    record Page(List<Recognition> recognitions, @Nullable String next) {}
}
