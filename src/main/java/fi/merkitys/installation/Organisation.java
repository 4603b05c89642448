package fi.merkitys.installation;

/** The organisation of this installation. */
public record Organisation(String name, boolean demo) {}
