package fi.merkitys.demo;

import org.jspecify.annotations.Nullable;

/** A team at a site; the client is missing where the team serves more than one. */
public record DemoTeam(String name, String site, @Nullable String client) {}
