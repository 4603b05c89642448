package fi.merkitys.successes.gestures;

import java.time.Instant;

/** Something that went well lately, and that a supervisor may call outstanding. */
public record Lately(long success, String name, String words, Instant toldAt) {}
