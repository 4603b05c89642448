package fi.merkitys.goals.reality;

import org.jspecify.annotations.Nullable;

/** Somebody whom a goal is asked of, and where she works today. */
public record Member(
        long person, @Nullable String team, @Nullable String site) {}
