package fi.merkitys.calendars;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One's own feed.
 *
 * @param fetchedOn when a program last came for it
 */
public record FeedView(Instant madeAt, @Nullable LocalDate fetchedOn) {}
