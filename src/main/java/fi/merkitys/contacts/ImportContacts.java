package fi.merkitys.contacts;

import fi.merkitys.installation.Outage;
import fi.merkitys.rights.retention.Retained;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes files in, one after the other. Once {@link #receive} has returned the file is safe: it comes in even if
 * everything is killed meanwhile.
 */
public class ImportContacts implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ImportContacts.class);
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(60);
    private static final Duration BEFORE_TRYING_AGAIN = Duration.ofSeconds(5);

    private final ContactImports imports;
    private final ContactSources sources;
    private final BringIn bringIn;
    private final Uploads uploads;
    private final Clock clock;
    private final ScheduledExecutorService oneAtATime = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("contact-imports").daemon().factory());

    public ImportContacts(
            ContactImports imports, ContactSources sources, BringIn bringIn, Uploads uploads, Clock clock) {
        this.imports = imports;
        this.sources = sources;
        this.bringIn = bringIn;
        this.uploads = uploads;
        this.clock = clock;
    }

    /** Takes up what an earlier process left unfinished. */
    public void resume() throws IOException {
        var waiting = imports.waiting();
        uploads.removeAllBut(imports.keptUploads());
        forgetAgentsSoon();
        waiting.forEach(left -> oneAtATime.execute(() -> untilItWorks(() -> bringIn.bringIn(left))));
        sources.all().forEach(this::sumSoon);
    }

    /**
     * Keeps a file and brings it in as soon as those before it are in.
     *
     * @param content plain, gzip or zip
     * @param receivedBy the person's id, or none for a job
     */
    public ImportId receive(ContactSource source, String fileName, InputStream content, @Nullable Long receivedBy)
            throws IOException {
        return take(source, fileName, uploads.keep(content), receivedBy, false);
    }

    /** Tells what a file would do, and does nothing of it until {@link #tryAgain}. */
    public ImportId tryOut(ContactSource source, String fileName, InputStream content, @Nullable Long receivedBy)
            throws IOException {
        return take(source, fileName, uploads.keep(content), receivedBy, true);
    }

    /** The same with a file of the data directory, which is moved. */
    public ImportId takeOver(
            ContactSource source, String fileName, Path file, @Nullable Long receivedBy, boolean dryRun)
            throws IOException {
        return take(source, fileName, uploads.takeOver(file), receivedBy, dryRun);
    }

    private ImportId take(
            ContactSource source, String fileName, Uploads.Kept kept, @Nullable Long receivedBy, boolean dryRun) {
        var id = imports.add(source.id(), fileName, kept.bytes(), kept.name(), receivedBy, dryRun);
        submit(id);
        return id;
    }

    /**
     * Brings a failed import in again, for instance once there is room on the disk, or one that was only tried out.
     * False where its file is gone.
     */
    public boolean tryAgain(ImportId id) {
        if (!imports.renew(id)) {
            return false;
        }
        submit(id);
        return true;
    }

    private void submit(ImportId id) {
        oneAtATime.execute(() ->
                untilItWorks(() -> imports.waiting(id).map(bringIn::bringIn).orElse(true)));
    }

    /**
     * After agents' keys of this source have been given to people, or taken from them: their contacts count from now on
     * for whom they mean, without a new upload.
     */
    public CompletableFuture<Void> resolveAgents(ContactSource source) {
        return CompletableFuture.runAsync(() -> untilItWorks(() -> bringIn.sumAgain(source)), oneAtATime);
    }

    /** After somebody's data were erased: the contact store is to know their contacts under no name. */
    public CompletableFuture<Void> forgetAgents() {
        return CompletableFuture.runAsync(this::forgetAgentsNow, oneAtATime);
    }

    /** The same for whoever need not know when it is done. */
    public void forgetAgentsSoon() {
        oneAtATime.execute(this::forgetAgentsNow);
    }

    private void forgetAgentsNow() {
        untilItWorks(() -> {
            bringIn.forgetAgents();
            return true;
        });
    }

    /** Deletes contacts from before the day; the days that they are summed in stay. */
    public CompletableFuture<Retained.Done> retireContacts(LocalDate before) {
        return CompletableFuture.supplyAsync(
                () -> {
                    sources.all().forEach(bringIn::sumAgain);
                    return bringIn.retireContacts(before);
                },
                oneAtATime);
    }

    /** Deletes rows in quarantine from before the day, and the files of imports that failed. */
    public CompletableFuture<Retained.Done> retireQuarantine(LocalDate before) {
        return CompletableFuture.supplyAsync(
                () -> {
                    var done = bringIn.retireQuarantine(before);
                    forgetUploads(before.atStartOfDay(clock.getZone()).toInstant());
                    return done;
                },
                oneAtATime);
    }

    private void forgetUploads(Instant before) {
        try {
            for (var upload : imports.forgetUploads(before)) {
                uploads.remove(upload);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("uploads past their time", e);
        }
    }

    /** A database that is away comes back; until then everything waits its turn. */
    private void untilItWorks(BooleanSupplier work) {
        while (!worked(work) && !oneAtATime.isShutdown()) {
            log.warn("Contacts cannot be brought in now, trying again in {}", BEFORE_TRYING_AGAIN);
            try {
                Thread.sleep(BEFORE_TRYING_AGAIN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Told also where nobody waits for the outcome. */
    private static boolean worked(BooleanSupplier work) {
        try {
            return work.getAsBoolean();
        } catch (RuntimeException e) {
            if (Outage.in(e).isPresent()) {
                log.warn("Contacts wait: {}", e.toString());
                return false;
            }
            log.error("Contacts could not be brought in", e);
            throw e;
        }
    }

    public Progress progress(ContactImport of) {
        return bringIn.progress(of);
    }

    /** Waits until an import is finished; empty where it is not by then. */
    public Optional<ContactImport> await(ImportId id, Duration most) throws InterruptedException {
        long until = System.nanoTime() + most.toNanos();
        while (System.nanoTime() < until) {
            var found = imports.find(id).filter(ContactImport::isFinished);
            if (found.isPresent()) {
                return found;
            }
            Thread.sleep(20);
        }
        return Optional.empty();
    }

    /** After people have changed: brings in the contacts of those who were unknown. */
    public void resolveAgents() {
        imports.resolvable().stream().flatMap(id -> sources.find(id).stream()).forEach(this::sumSoon);
    }

    private void sumSoon(ContactSource source) {
        oneAtATime.execute(() -> untilItWorks(() -> bringIn.sumAgain(source)));
    }

    /** Breaks the present one off; what is left is taken up at the next start. */
    @Override
    public void close() throws InterruptedException {
        bringIn.stop();
        oneAtATime.shutdownNow();
        long until = System.nanoTime() + PATIENCE_AT_THE_END.toNanos();
        // Said between two statements, it would not be heard.
        while (!oneAtATime.awaitTermination(200, TimeUnit.MILLISECONDS) && System.nanoTime() < until) {
            bringIn.stop();
        }
    }
}
