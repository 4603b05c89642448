package fi.merkitys.contacts.mapper;

import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fi.merkitys.installation.Job;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SamplesRetention {
    private static final Duration KEPT = Duration.ofDays(3);

    @Bean
    Job oldSamples(Samples samples, Clock clock) {
        return new Job("contacts-samples", Schedules.daily(LocalTime.of(3, 15)), () -> {
            try {
                samples.removeOlderThan(clock.instant().minus(KEPT));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
