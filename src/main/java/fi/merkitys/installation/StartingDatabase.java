package fi.merkitys.installation;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database, which may still be on its way: started where it is our own, migrated, and with connections at hand. */
final class StartingDatabase implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(StartingDatabase.class);
    private static final Executor ASIDE = Thread.ofPlatform().name("database").daemon()::start;

    private final @Nullable CompletableFuture<EmbeddedDatabase> own;
    private final CompletableFuture<Ready> ready;

    private StartingDatabase(Installation installation, @Nullable CompletableFuture<EmbeddedDatabase> own) {
        this.own = own;
        this.ready = own == null
                ? CompletableFuture.supplyAsync(
                        () -> Ready.of(DatabaseAccounts.of(installation.database()), installation), ASIDE)
                : own.thenApplyAsync(database -> Ready.of(DatabaseAccounts.of(database.owner()), installation), ASIDE);
    }

    /** Does not wait. */
    static StartingDatabase of(Installation installation, DataDirectory directory) {
        var database = installation.database();
        return new StartingDatabase(
                installation,
                database.external()
                        ? null
                        : CompletableFuture.supplyAsync(
                                () -> EmbeddedDatabase.start(directory, database.durable()), ASIDE));
    }

    /**
     * Waits for it.
     *
     * @throws CannotStart if it does not come up, or does not let us in
     */
    Ready ready() {
        try {
            return ready.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw e;
        }
    }

    /** Nobody asks any more. */
    void letGo() {
        if (ready.isDone() && !ready.isCompletedExceptionally()) {
            ready.join().pool().close();
        }
    }

    /** One that did not come up has nothing to be stopped. */
    @Override
    public void close() throws IOException {
        try {
            ready.join();
        } catch (CompletionException e) {
            log.debug("The database did not come up", e);
        }
        letGo();
        if (own != null && !own.isCompletedExceptionally()) {
            own.join().close();
        }
    }

    /** Its tables are those of this version, and its pool lets the application in. */
    record Ready(DatabaseAccounts accounts, HikariDataSource pool) {
        private static Ready of(DatabaseAccounts accounts, Installation installation) {
            accounts.provided().migrate();
            return new Ready(accounts, Pool.of(accounts, installation));
        }
    }
}
