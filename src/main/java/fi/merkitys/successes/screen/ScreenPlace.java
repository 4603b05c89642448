package fi.merkitys.successes.screen;

/** A team, or a site. */
public record ScreenPlace(long id, String name) {}
