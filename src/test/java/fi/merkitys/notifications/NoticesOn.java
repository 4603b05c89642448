package fi.merkitys.notifications;

import fi.merkitys.installation.OwnTransactions;
import java.time.Clock;

/** Notices on a database, without the rest of the application. */
public final class NoticesOn {
    private NoticesOn() {}

    public static Notices database(OwnTransactions own, Clock clock) {
        return new Notices(own.jdbc(), clock);
    }
}
