package fi.merkitys.successes.rhythm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody who waits for thanks, and what the viewer may read that they did well lately, if anything. */
public record Waiting(Rhythm person, @Nullable Lately lately) {

    /** @param words of the success, or how they begin */
    public record Lately(long success, String words, Instant toldAt) {}
}
