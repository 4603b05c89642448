package fi.merkitys.contacts.inbox;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Notices within seconds that something was laid into the inbox. */
class InboxWatch {
    private static final Logger log = LoggerFactory.getLogger(InboxWatch.class);

    /** While something waits there. */
    private static final long LOOK_AGAIN_SECONDS = 2;

    /** Folders of new sources come to be watched that soon. */
    private static final long NEW_FOLDERS_SECONDS = 30;

    private final Inbox inbox;
    private final Set<Path> watched = new HashSet<>();
    private @Nullable WatchService watching;

    InboxWatch(Inbox inbox) {
        this.inbox = inbox;
    }

    void start() throws IOException {
        Files.createDirectories(inbox.directory());
        var service = FileSystems.getDefault().newWatchService();
        watching = service;
        Thread.ofPlatform().name("inbox").daemon().start(() -> watch(service));
    }

    void stop() throws IOException {
        if (watching != null) {
            watching.close();
        }
    }

    private void watch(WatchService service) {
        try {
            boolean waiting = false;
            while (true) {
                var key = service.poll(waiting ? LOOK_AGAIN_SECONDS : NEW_FOLDERS_SECONDS, TimeUnit.SECONDS);
                if (key == null && !waiting) {
                    waiting = watchFolders(service);
                    continue;
                }
                if (key != null) {
                    // A file that is being written tells so with every piece.
                    TimeUnit.SECONDS.sleep(1);
                    key.pollEvents();
                    key.reset();
                }
                waiting = sweep();
            }
        } catch (ClosedWatchServiceException e) {
            log.debug("the inbox is not watched any longer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean sweep() {
        try {
            return inbox.sweep();
        } catch (RuntimeException e) {
            // Whatever it is, what is laid in later must not wait for ever.
            log.warn("the inbox has to wait: {}", e.toString());
            return true;
        }
    }

    /** @return whether there are folders that were not watched before: what lies in them has to be looked at */
    private boolean watchFolders(WatchService service) {
        boolean more = false;
        try {
            for (var folder : inbox.folders()) {
                if (watched.add(folder)) {
                    folder.register(
                            service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
                    more = true;
                }
            }
        } catch (IOException | DataAccessException e) {
            log.warn("the inbox cannot be watched; it is looked through every minute", e);
        }
        return more;
    }
}
