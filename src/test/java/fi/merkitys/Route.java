package fi.merkitys;

import java.util.Set;

/**
 * One row of who may do what.
 *
 * @param route method and pattern as the application maps it
 * @param example a concrete path; a name of the cast or of {@link RouteFixtures} in braces stands for its id
 * @param allowed the people of the cast to whom the route answers; to the others it is not there
 */
record Route(String route, String example, Set<String> allowed) {
    static final Set<String> EVERYONE =
            Set.of("Jonas", "Helmi", "Eero", "Kalle", "Aino", "Mantas", "Liisa", "Rūta", "Sanna", "Petri");
    /** Also without signing in. */
    static final Set<String> PUBLIC = Set.of("the public");
    /** The technical account with its token, and nobody else. */
    static final Set<String> SCRIPTS = Set.of("scripts");

    static final Set<String> LEADERS_AND_ADMINISTRATOR = Set.of("Jonas", "Helmi", "Petri");
    static final Set<String> HR_AND_ADMINISTRATOR = Set.of("Sanna", "Petri");
    static final Set<String> SUPERVISORS_COACHES_LEADERS = Set.of("Jonas", "Helmi", "Eero", "Kalle", "Rūta");
    /** Everybody but HR and the administrator. */
    static final Set<String> WHO_WORK_OR_LEAD =
            Set.of("Jonas", "Helmi", "Eero", "Kalle", "Rūta", "Aino", "Mantas", "Liisa");

    static Route of(String route, String example, Set<String> allowed) {
        return new Route(route, example, allowed);
    }

    static Route of(String route, Set<String> allowed) {
        return new Route(route, route.substring(route.indexOf(' ') + 1), allowed);
    }

    String method() {
        return route.substring(0, route.indexOf(' '));
    }
}
