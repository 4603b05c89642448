package fi.merkitys.successes.wall;

import org.jspecify.annotations.Nullable;

/** A team and its site, as far as there are such. */
public record Neighbourhood(
        @Nullable Long teamId,
        @Nullable String team,
        @Nullable Long siteId,
        @Nullable String site) {
    static final Neighbourhood NONE = new Neighbourhood(null, null, null, null);

    /** As the wall of it is asked for. */
    public String asked() {
        return teamId == null ? "site=" + siteId : "team=" + teamId;
    }

    public @Nullable String name() {
        return team == null ? site : team;
    }
}
