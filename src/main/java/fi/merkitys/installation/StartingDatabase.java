package fi.merkitys.installation;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The embedded PostgreSQL, which may still be on its way. */
final class StartingDatabase implements AutoCloseable {
    private final CompletableFuture<EmbeddedDatabase> starting;

    private StartingDatabase(CompletableFuture<EmbeddedDatabase> starting) {
        this.starting = starting;
    }

    static StartingDatabase start(DataDirectory directory, boolean durable) {
        return new StartingDatabase(CompletableFuture.supplyAsync(
                () -> EmbeddedDatabase.start(directory, durable),
                Thread.ofPlatform().name("database").daemon()::start));
    }

    /**
     * Waits for it.
     *
     * @throws CannotStart if it does not come up
     */
    Login owner() {
        try {
            return starting.join().owner();
        } catch (CompletionException e) {
            if (e.getCause() instanceof CannotStart known) {
                throw known;
            }
            throw e;
        }
    }

    /** One that did not come up has nothing to be stopped. */
    @Override
    public void close() throws IOException {
        try {
            starting.join().close();
        } catch (CompletionException e) {
            return;
        }
    }
}
