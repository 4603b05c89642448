package fi.merkitys.onetoones;

import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fi.merkitys.installation.Job;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OneToOnesJob {
    private static final LocalTime EARLY = LocalTime.of(4, 10);

    @Bean
    Job oneToOnesFollowPeople(FollowPeople follow) {
        return new Job("onetoones-follow-people", Schedules.daily(EARLY), follow::daily);
    }
}
