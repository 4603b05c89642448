package fi.merkitys.contacts;

/** A contact source. */
public record SourceId(int value) {}
