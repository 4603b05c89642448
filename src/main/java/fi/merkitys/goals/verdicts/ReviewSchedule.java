package fi.merkitys.goals.verdicts;

import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fi.merkitys.contacts.AgentDaysChanged;
import fi.merkitys.installation.Job;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Goals are looked at anew when contacts have come in, and every morning: a period may have ended. */
@Configuration(proxyBeanMethods = false)
class ReviewSchedule {
    private static final LocalTime BEFORE_THE_FIRST_SHIFT = LocalTime.of(4, 30);
    private final ReviewGoals review;

    ReviewSchedule(ReviewGoals review) {
        this.review = review;
    }

    @EventListener
    void on(AgentDaysChanged changed) {
        review.now();
    }

    @Bean
    Job reviewOfGoals() {
        return new Job("goals-review", Schedules.daily(BEFORE_THE_FIRST_SHIFT), review::now);
    }
}
