package fi.merkitys.voice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said to an item.
 *
 * @param author none where the raiser said it and wants no name
 * @param mine whether the viewer said it
 */
public record Comment(long id, @Nullable String author, String words, Instant at, boolean mine) {}
