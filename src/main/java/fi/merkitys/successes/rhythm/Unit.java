package fi.merkitys.successes.rhythm;

/** The people of one supervisor further down, without names. */
public record Unit(long supervisor, String name, Group group) {}
