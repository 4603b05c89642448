package fi.merkitys.goals;

import org.jspecify.annotations.Nullable;

/** The names that a scope's ids stand for. */
public record ScopeNames(
        @Nullable String team,
        @Nullable String site,
        @Nullable String client,
        @Nullable String queue) {}
