package fi.merkitys.notifications;

import java.time.Instant;

/** One of the list, in the reader's words. */
public record NoticeLine(long id, String text, Instant at, boolean read) {}
