package fi.merkitys.installation;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs the modules' jobs from the start until the end of the application. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "merkitys.jobs", matchIfMissing = true)
class JobsConfiguration {
    private static final Duration LOOK_FOR_WORK_EVERY = Duration.ofSeconds(10);
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(20);

    @Bean(destroyMethod = "stop")
    Scheduler jobs(DataSource database, List<Job> jobs) {
        return Scheduler.create(database)
                .startTasks(jobs.stream().map(JobsConfiguration::task).toList())
                .tableName("installation.scheduled_task")
                .threads(2)
                .pollingInterval(LOOK_FOR_WORK_EVERY)
                .shutdownMaxWait(PATIENCE_AT_THE_END)
                .build();
    }

    private static RecurringTask<Void> task(Job job) {
        return Tasks.recurring(job.name(), job.when())
                .execute((instance, context) -> job.work().run());
    }

    /** The database is closed after they have ended. */
    @Bean(destroyMethod = "stop")
    NodeJobs jobsOfNode(DataSource database, List<NodeJob> jobs) {
        return new NodeJobs(jobs, PATIENCE_AT_THE_END);
    }

    @Bean
    StartingJobs jobsStarting(ObjectProvider<Scheduler> jobs, ObjectProvider<NodeJobs> jobsOfNode) {
        return new StartingJobs(() -> {
            jobs.getObject().start();
            jobsOfNode.getObject().start();
        });
    }
}
