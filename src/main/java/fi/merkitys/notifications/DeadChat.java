package fi.merkitys.notifications;

import java.time.Instant;

/**
 * A chat that takes no messages.
 *
 * @param person whose
 * @param problem the last part of the key of what was wrong
 */
public record DeadChat(long person, String name, long messages, Instant last, String problem) {}
