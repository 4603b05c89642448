package fi.merkitys.contacts;

/** One file that came in. */
public record ImportId(int value) {}
