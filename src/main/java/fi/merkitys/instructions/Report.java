package fi.merkitys.instructions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody finds a guide outdated.
 *
 * @param words what is wrong with it, if they said so
 * @param by for those who see to it; none for everybody else
 */
public record Report(
        @Nullable String words, Instant at, @Nullable String by) {}
