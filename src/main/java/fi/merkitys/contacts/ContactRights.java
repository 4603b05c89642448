package fi.merkitys.contacts;

import fi.merkitys.identity.Viewer;
import fi.merkitys.permissions.Data;
import fi.merkitys.shell.NotFound;

/** Leaders and administrators bring contacts in; to everybody else there is nothing to see. */
public final class ContactRights {
    private ContactRights() {}

    public static boolean mayBring(Viewer viewer) {
        return Data.CONTACT_SOURCES.isChangedBy(viewer);
    }

    public static void check(Viewer viewer) {
        if (!mayBring(viewer)) {
            throw new NotFound();
        }
    }
}
