package fi.merkitys.rights.retention;

import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fi.merkitys.installation.Job;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;

/** Deletes what is past its time, kind by kind; one that fails does not keep the others. */
@Service
public class DeletePastTime {
    private static final Logger log = LoggerFactory.getLogger(DeletePastTime.class);
    private static final LocalTime AT_NIGHT = LocalTime.of(3, 30);
    private final List<Retained> kinds;
    private final Periods periods;
    private final RetentionRuns runs;
    private final Clock clock;

    DeletePastTime(List<Retained> kinds, Periods periods, RetentionRuns runs, Clock clock) {
        this.kinds =
                kinds.stream().sorted(Comparator.comparing(Retained::keeping)).toList();
        this.periods = periods;
        this.runs = runs;
        this.clock = clock;
    }

    public void now() {
        var chosen = periods.all();
        for (var kind : kinds) {
            var period = chosen.get(kind.keeping());
            delete(
                    kind,
                    kind.keeping()
                            .before(
                                    LocalDate.now(clock),
                                    period == null ? kind.keeping().usual() : period.amount()));
        }
    }

    private void delete(Retained kind, LocalDate before) {
        var started = clock.instant();
        try {
            var done = kind.deleteBefore(before);
            var millis = Duration.between(started, clock.instant()).toMillis();
            runs.add(new RetentionRuns.Run(
                    kind.keeping(), before, started, millis, done.looked(), done.deleted(), done.oldest(), null));
        } catch (RuntimeException e) {
            log.error(
                    "{} past their time could not be deleted, tomorrow again",
                    kind.keeping().key(),
                    e);
            var millis = Duration.between(started, clock.instant()).toMillis();
            runs.add(new RetentionRuns.Run(kind.keeping(), before, started, millis, 0, 0, null, String.valueOf(e)));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Nightly {
        @Bean
        Job retention(DeletePastTime delete) {
            return new Job("rights-retention", Schedules.daily(AT_NIGHT), delete::now);
        }
    }
}
