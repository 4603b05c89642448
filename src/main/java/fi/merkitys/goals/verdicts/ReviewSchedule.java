package fi.merkitys.goals.verdicts;

import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fi.merkitys.contacts.AgentDaysChanged;
import fi.merkitys.golive.GoLive;
import fi.merkitys.installation.Job;
import fi.merkitys.installation.NodeJob;
import java.time.Duration;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Goals are looked at anew when contacts have come in, and every morning: a period may have ended. */
@Configuration(proxyBeanMethods = false)
class ReviewSchedule {
    private static final Logger log = LoggerFactory.getLogger(ReviewSchedule.class);
    private static final LocalTime BEFORE_THE_FIRST_SHIFT = LocalTime.of(4, 30);
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(30);
    private final ReviewGoals review;
    private final GoLive goLive;

    ReviewSchedule(ReviewGoals review, GoLive goLive) {
        this.review = review;
        this.goLive = goLive;
    }

    /** Whatever goes wrong here, the contacts are in: the import must not fail for it. */
    @EventListener
    void on(AgentDaysChanged changed) {
        try {
            review();
        } catch (RuntimeException problem) {
            log.warn("Goals could not be reviewed after contacts came in; the morning's review does it", problem);
        }
    }

    private void review() {
        if (!goLive.isOn()) {
            return;
        }
        review.now();
        review.haveAtHand();
    }

    /** After a start nothing is at hand, nor on a new day. */
    @Bean
    NodeJob goalsAtHand() {
        return new NodeJob("goals-at-hand", AGAIN_AFTER, isEnding -> haveAtHand());
    }

    private void haveAtHand() {
        try {
            if (goLive.isOn()) {
                review.haveAtHand();
            }
        } catch (RuntimeException problem) {
            log.debug("Whoever opens a goal first has to wait for its weeks", problem);
        }
    }

    @Bean
    Job reviewOfGoals() {
        return new Job("goals-review", Schedules.daily(BEFORE_THE_FIRST_SHIFT), this::review);
    }
}
