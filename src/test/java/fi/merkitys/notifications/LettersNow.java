package fi.merkitys.notifications;

import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.mail.Outbox;
import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters of what was told, written as if it were a morning of work on which everybody reads. */
public final class LettersNow {
    private LettersNow() {}

    public static void write(BeanFactory beans) {
        var clock = beans.getBean(Clock.class);
        var monday =
                LocalDateTime.parse("2026-01-12T10:00").atZone(clock.getZone()).toInstant();
        new Sorting(
                        beans.getBean(JdbcClient.class),
                        beans.getBean(WholeOrganisation.class),
                        beans.getBean(Outbox.class),
                        Clock.fixed(monday, clock.getZone()))
                .all();
        beans.getBean(Letters.class).writeAllThatAreDue();
    }
}
