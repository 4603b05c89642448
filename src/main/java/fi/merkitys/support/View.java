package fi.merkitys.support;

import java.time.Instant;

/** How the employee sees it. */
public record View(String words, Instant at) {}
