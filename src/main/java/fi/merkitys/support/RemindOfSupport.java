package fi.merkitys.support;

import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fi.merkitys.installation.Job;
import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.notifications.Notice;
import fi.merkitys.notifications.Notices;
import fi.merkitys.notifications.Topic;
import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** In the morning of the day that two agreed on, both are reminded, once: that there is something, and not what. */
@Service
public class RemindOfSupport {
    private static final LocalTime IN_THE_MORNING = LocalTime.of(6, 50);

    private final JdbcClient jdbc;
    private final WholeOrganisation whole;
    private final Notices notices;
    private final Clock clock;

    RemindOfSupport(JdbcClient jdbc, WholeOrganisation whole, Notices notices, Clock clock) {
        this.jdbc = jdbc;
        this.whole = whole;
        this.notices = notices;
        this.clock = clock;
    }

    public void now() {
        whole.run(() -> notices.tell(jdbc.sql("select matter_id, person_id from support.remind(:today)")
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new Notice(
                        new PersonId(row.getLong("person_id")),
                        Topic.SUPPORT,
                        "support.notice.due",
                        List.of(),
                        "/support/" + row.getLong("matter_id")))
                .list()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Daily {
        @Bean
        Job remindOfSupport(RemindOfSupport remind) {
            return new Job("support-remind", Schedules.daily(IN_THE_MORNING), remind::now);
        }
    }
}
