package fi.merkitys.successes.webhooks;

import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.notifications.Notices;
import fi.merkitys.outward.Outward;
import java.time.Clock;
import org.springframework.beans.factory.BeanFactory;

/** What waits to be sent, carried as the job does it. */
public final class CarriedNow {
    private CarriedNow() {}

    public static void by(BeanFactory beans, Outward outward) {
        new WebhookCourier(
                        beans.getBean(Deliveries.class),
                        beans.getBean(Message.class),
                        outward,
                        beans.getBean(WholeOrganisation.class),
                        beans.getBean(Notices.class),
                        beans.getBean(Clock.class))
                .round(() -> false);
    }
}
