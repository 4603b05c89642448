package fi.merkitys.metrics;

/** Something to choose from a list. */
public record Named(long id, String name) {}
