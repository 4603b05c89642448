package fi.merkitys.onetoones;

import static fi.merkitys.onetoones.MeetingRow.MEETINGS;

import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fi.merkitys.installation.Job;
import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.notifications.Notice;
import fi.merkitys.notifications.Notices;
import fi.merkitys.notifications.Topic;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Three days ahead, asks employees what they want to talk about. Once for each meeting. */
@Service
public class AskForPoints {
    private static final Period AHEAD = Period.ofDays(3);
    private static final LocalTime IN_THE_MORNING = LocalTime.of(7, 0);

    private final JdbcClient jdbc;
    private final Notices notices;
    private final WholeOrganisation whole;
    private final Clock clock;

    AskForPoints(JdbcClient jdbc, Notices notices, WholeOrganisation whole, Clock clock) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.whole = whole;
        this.clock = clock;
    }

    public void now() {
        whole.run(() ->
                notices.tell(unasked().stream().map(AskForPoints::question).toList()));
    }

    private List<Meeting> unasked() {
        var until = LocalDate.now(clock)
                .plus(AHEAD)
                .plusDays(1)
                .atStartOfDay(clock.getZone())
                .toOffsetDateTime();
        return jdbc.sql("""
            with asked as (
              insert into onetoones.points_asked (meeting_id, asked_at)
              select p.id, :now
              from onetoones.meeting p
              where p.state = 'planned'
                and p.starts_at > :now
                and p.starts_at < :until
              on conflict do nothing
              returning meeting_id
            )
            """ + MEETINGS + "where m.id in (select meeting_id from asked)")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("until", until)
                .query(new MeetingRow())
                .list();
    }

    private static Notice question(Meeting meeting) {
        return new Notice(
                meeting.employee(),
                Topic.ONE_TO_ONES,
                "onetoones.notice.points",
                List.of(meeting.hostName(), meeting.startsAt()),
                "/one-to-ones/" + meeting.id());
    }

    @Configuration(proxyBeanMethods = false)
    static class Rounds {
        @Bean
        Job askForPoints(AskForPoints ask) {
            return new Job("onetoones-ask-for-points", Schedules.daily(IN_THE_MORNING), ask::now);
        }
    }
}
