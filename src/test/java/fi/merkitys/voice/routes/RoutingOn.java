package fi.merkitys.voice.routes;

import fi.merkitys.installation.OwnTransactions;
import java.time.Clock;

/** Routes on a database, without the rest of the application. */
public final class RoutingOn {
    private RoutingOn() {}

    public static Routing database(OwnTransactions own, Clock clock) {
        return new Routing(own.jdbc(), own.whole(), clock);
    }
}
