package fi.merkitys.directory;

import fi.merkitys.identity.Viewer;
import fi.merkitys.people.Role;
import fi.merkitys.shell.NotFound;

/** Who may do what with the directory. Whoever may not, finds nothing there. */
public final class Rights {
    private Rights() {}

    public static boolean mayEdit(Viewer viewer) {
        return viewer.is(Role.HR) || viewer.is(Role.ADMINISTRATOR);
    }

    public static void edit(Viewer viewer) {
        if (!mayEdit(viewer)) {
            throw new NotFound();
        }
    }

    /** Who has left is no matter for colleagues. */
    static boolean mayFindWhoLeft(Viewer viewer) {
        return viewer.leadsOthers() || mayEdit(viewer);
    }

    static boolean maySeeExternalIds(Viewer viewer) {
        return mayEdit(viewer) || viewer.is(Role.LEADER);
    }
}
