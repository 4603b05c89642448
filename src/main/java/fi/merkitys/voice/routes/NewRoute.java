package fi.merkitys.voice.routes;

import org.jspecify.annotations.Nullable;

/**
 * A route on its way in; a person, a role of a team or site, or a circle owns what goes along it.
 *
 * @param client none for all
 * @param queue none for all
 */
public record NewRoute(
        long category,
        @Nullable Long client,
        @Nullable Integer queue,
        @Nullable Long person,
        @Nullable String role,
        @Nullable Long team,
        @Nullable Long site,
        @Nullable Long circle,
        @Nullable Long deputy) {
    /** One owner, and a role only of a place. */
    boolean isWhole() {
        var owners = (person == null ? 0 : 1) + (role == null ? 0 : 1) + (circle == null ? 0 : 1);
        var places = (team == null ? 0 : 1) + (site == null ? 0 : 1);
        return owners == 1 && (role == null ? places == 0 : places == 1);
    }

    public static NewRoute toPerson(long category, long person) {
        return new NewRoute(category, null, null, person, null, null, null, null, null);
    }
}
