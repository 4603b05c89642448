package fi.merkitys.successes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a success read until it was edited. */
public record Earlier(String words, @Nullable String effect, Instant until) {}
