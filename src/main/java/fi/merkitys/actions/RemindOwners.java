package fi.merkitys.actions;

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

/** Tells owners the day before something is due, and once when it is late: how many, never what. */
@Service
public class RemindOwners {
    private static final LocalTime BEFORE_WORK = LocalTime.of(6, 30);

    private final JdbcClient jdbc;
    private final Notices notices;
    private final WholeOrganisation whole;
    private final Clock clock;

    RemindOwners(JdbcClient jdbc, Notices notices, WholeOrganisation whole, Clock clock) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.whole = whole;
        this.clock = clock;
    }

    record Reminder(long ownerId, String occasion, long actions, LocalDate firstDue) {}

    /** Again on the same day it tells nobody anything. */
    public void now() {
        whole.run(() -> jdbc.sql("select owner_id, occasion, actions, first_due from actions.remind(:today)")
                .param("today", LocalDate.now(clock))
                .query(Reminder.class)
                .list()
                .forEach(this::tell));
    }

    private void tell(Reminder reminder) {
        notices.tell(new Notice(
                new PersonId(reminder.ownerId()),
                Topic.ACTIONS,
                "actions.notice." + reminder.occasion(),
                List.of(reminder.actions(), reminder.firstDue()),
                "/actions"));
    }

    @Configuration(proxyBeanMethods = false)
    static class Rounds {
        @Bean
        Job remindOwnersOfActions(RemindOwners remind) {
            return new Job("actions-reminders", Schedules.daily(BEFORE_WORK), remind::now);
        }
    }
}
