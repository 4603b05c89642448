package fi.merkitys.directory;

import fi.merkitys.identity.Viewer;
import fi.merkitys.permissions.Data;
import fi.merkitys.permissions.Grain;
import fi.merkitys.permissions.Relation;
import fi.merkitys.shell.NotFound;

/** Who may do what with the directory. Whoever may not, finds nothing there. */
public final class Rights {
    private Rights() {}

    public static boolean mayEdit(Viewer viewer) {
        return Data.DIRECTORY.isChangedBy(viewer);
    }

    public static void edit(Viewer viewer) {
        if (!mayEdit(viewer)) {
            throw new NotFound();
        }
    }

    /** Who has left is no matter for colleagues. */
    static boolean mayFindWhoLeft(Viewer viewer) {
        return Data.DEPARTURES.seenBy(viewer).isAtLeast(Grain.FACT);
    }

    /** A file of people has them; administrators bring it in without being shown them. */
    public static boolean maySeeHireDates(Viewer viewer) {
        return Data.HIRE_DATES.isShownTo(Relation.toEverybody(viewer.roles()));
    }

    public static boolean maySeeAbsences(Viewer viewer) {
        return Data.ABSENCES.isShownTo(Relation.toEverybody(viewer.roles()));
    }

    /** What contact sources propose; HR or an administrator decides. */
    public static boolean maySeeProposals(Viewer viewer) {
        return Data.CONTACT_IDS.isShownTo(Relation.toEverybody(viewer.roles()));
    }
}
