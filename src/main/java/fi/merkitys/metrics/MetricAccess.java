package fi.merkitys.metrics;

import fi.merkitys.identity.Viewer;
import fi.merkitys.people.Role;
import fi.merkitys.shell.NotFound;

/** Figures are for those who do the work and those who lead it; HR and administrators have no part in them. */
final class MetricAccess {
    private MetricAccess() {}

    static boolean has(Viewer viewer) {
        return viewer.leadsOthers() || viewer.is(Role.AGENT);
    }

    static void check(Viewer viewer) {
        if (!has(viewer)) {
            throw new NotFound();
        }
    }
}
