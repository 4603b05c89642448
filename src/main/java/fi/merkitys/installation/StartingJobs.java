package fi.merkitys.installation;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/** Starts the jobs when everything else stands and the first page, which comes before them, has had time. */
final class StartingJobs {
    private static final Logger log = LoggerFactory.getLogger(StartingJobs.class);
    private static final long SECONDS_FOR_THE_FIRST_PAGE = 2;
    private final Runnable start;
    private final CountDownLatch end = new CountDownLatch(1);

    StartingJobs(Runnable start) {
        this.start = start;
    }

    @EventListener(ApplicationReadyEvent.class)
    void soon() {
        Thread.ofVirtual().name("jobs").start(() -> {
            try {
                if (!end.await(SECONDS_FOR_THE_FIRST_PAGE, TimeUnit.SECONDS)) {
                    unlessEnded();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private synchronized void unlessEnded() {
        try {
            if (end.getCount() > 0) {
                start.run();
            }
        } catch (RuntimeException e) {
            log.error("No job runs on this node until it is started again", e);
        }
    }

    /** What starts at this moment is made first: afterwards nothing can be. */
    @EventListener(ContextClosedEvent.class)
    synchronized void notAnyMore() {
        end.countDown();
    }
}
