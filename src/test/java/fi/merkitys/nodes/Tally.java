package fi.merkitys.nodes;

import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fi.merkitys.installation.Job;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A job that each node offers, and that is done only once. */
@TestConfiguration(proxyBeanMethods = false)
class Tally {
    /** Both nodes are in this process. */
    static final List<Thread> DONE = new CopyOnWriteArrayList<>();

    @Bean
    Job countedJob() {
        return new Job("tally", Schedules.fixedDelay(Duration.ofHours(1)), () -> DONE.add(Thread.currentThread()));
    }
}
