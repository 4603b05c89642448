package fi.merkitys.rights.erasure;

import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fi.merkitys.installation.Job;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;

/** Does what an erasure's transaction could not do, as often as it takes: a kill in between loses nothing of it. */
@Service
public class FinishErasures {
    private static final Logger log = LoggerFactory.getLogger(FinishErasures.class);
    private final List<Erasable> parts;
    private final Erasures erasures;

    FinishErasures(List<Erasable> parts, Erasures erasures) {
        this.parts = parts;
        this.erasures = erasures;
    }

    public void now() {
        if (!erasures.anyUnfinished()) {
            return;
        }
        parts.forEach(Erasable::finish);
        if (parts.stream().allMatch(Erasable::isFinished)) {
            erasures.finished();
        } else {
            log.warn("An erasure is not finished yet; it is tried again in a minute");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Rounds {
        @Bean
        Job erasuresToFinish(FinishErasures finish) {
            return new Job("rights-erasures", Schedules.fixedDelay(Duration.ofMinutes(1)), finish::now);
        }
    }
}
