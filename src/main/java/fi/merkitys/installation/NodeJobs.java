package fi.merkitys.installation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs what this node does again and again, each on a thread of its own. */
final class NodeJobs {
    private static final Logger log = LoggerFactory.getLogger(NodeJobs.class);
    private final List<NodeJob> jobs;
    private final Duration patience;
    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);

    NodeJobs(List<NodeJob> jobs, Duration patience) {
        this.jobs = List.copyOf(jobs);
        this.patience = patience;
    }

    synchronized void start() {
        jobs.forEach(job -> threads.add(Thread.ofVirtual().name(job.name()).start(() -> repeat(job))));
    }

    private boolean isEnding() {
        return end.getCount() == 0;
    }

    private void repeat(NodeJob job) {
        do {
            try {
                job.work().accept(this::isEnding);
            } catch (RuntimeException e) {
                tell(job, e);
            }
        } while (!hasEndedWithin(job.pause()));
    }

    /** While the database is away, a line will do. */
    private static void tell(NodeJob job, RuntimeException failure) {
        if (Outage.in(failure).isPresent()) {
            log.warn("{} goes on after {}: {}", job.name(), job.pause(), failure.getMessage());
        } else {
            log.warn("{} goes on after {}", job.name(), job.pause(), failure);
        }
    }

    private boolean hasEndedWithin(Duration pause) {
        try {
            return end.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Nobody is interrupted: what was under way could be done twice. */
    synchronized void stop() throws InterruptedException {
        end.countDown();
        for (var thread : threads) {
            if (!thread.join(patience)) {
                log.warn("{} did not end in time", thread.getName());
            }
        }
    }
}
