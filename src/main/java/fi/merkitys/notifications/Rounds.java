package fi.merkitys.notifications;

import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fi.merkitys.installation.Job;
import fi.merkitys.installation.NodeJob;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What brings notices out of the house. */
@Configuration(proxyBeanMethods = false)
class Rounds {
    private static final Duration OFTEN = Duration.ofSeconds(10);

    @Bean
    Job noticesToLetters(Sorting sorting, Letters letters) {
        return new Job("notifications-letters", Schedules.fixedDelay(OFTEN), () -> {
            sorting.all();
            letters.writeAllThatAreDue();
        });
    }

    @Bean
    NodeJob noticesToChats(ChatCourier courier) {
        return new NodeJob("notifications-chats", OFTEN, courier::round);
    }
}
