package fi.merkitys.metrics;

import fi.merkitys.identity.Viewer;
import fi.merkitys.permissions.Data;
import fi.merkitys.permissions.Grain;
import fi.merkitys.shell.NotFound;

/** Figures are for those who do the work and those who lead it; HR and administrators have no part in them. */
final class MetricAccess {
    private MetricAccess() {}

    static boolean has(Viewer viewer) {
        return Data.FIGURES.seenBy(viewer).isAtLeast(Grain.AGGREGATE);
    }

    static void check(Viewer viewer) {
        if (!has(viewer)) {
            throw new NotFound();
        }
    }
}
