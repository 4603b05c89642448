package fi.merkitys.instructions;

import java.time.Instant;

/** How a guide read once. */
public record Version(int number, String title, Content content, String language, String by, Instant at) {}
