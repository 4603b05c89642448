package fi.merkitys.voice.clocks;

import fi.merkitys.installation.OwnTransactions;
import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.notifications.Notices;
import fi.merkitys.notifications.NoticesOn;
import fi.merkitys.voice.routes.Routing;
import fi.merkitys.voice.routes.RoutingOn;
import fi.merkitys.workdays.CalendarsOn;
import fi.merkitys.workdays.WorkCalendars;
import java.time.Clock;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clocks of voice at another time, or on another node. */
public final class ClocksAt {
    private ClocksAt() {}

    public static void run(BeanFactory beans, Clock then) {
        var jdbc = beans.getBean(JdbcClient.class);
        var notices = beans.getBean(Notices.class);
        new RunClocks(
                        jdbc,
                        beans.getBean(WorkCalendars.class),
                        new HandOver(jdbc, beans.getBean(Routing.class), notices, then),
                        notices,
                        beans.getBean(WholeOrganisation.class),
                        then)
                .now();
    }

    static RunClocks node(OwnTransactions own, Clock clock) {
        var notices = NoticesOn.database(own, clock);
        return new RunClocks(
                own.jdbc(),
                CalendarsOn.database(own),
                new HandOver(own.jdbc(), RoutingOn.database(own, clock), notices, clock),
                notices,
                own.whole(),
                clock);
    }
}
