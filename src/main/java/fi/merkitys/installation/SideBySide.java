package fi.merkitys.installation;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads two things at the same time for whoever asks, each in a transaction and on a connection of its own, so that a page
 * with many questions waits for half of them. Whoever is in a transaction already sees what it has written: then it is one
 * after the other, there.
 */
@Component
public class SideBySide {
    private final AskersTransactions transactions;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    SideBySide(AskersTransactions transactions) {
        this.transactions = transactions;
    }

    public <A, B, R> R read(Supplier<A> one, Supplier<B> other, BiFunction<A, B, R> both) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return both.apply(one.get(), other.get());
        }
        var asker = transactions.now();
        var beside = CompletableFuture.supplyAsync(() -> read(asker, other), threads);
        // No connection is held while waiting for the other half: nobody waits for somebody who waits.
        var here = read(asker, one);
        try {
            return both.apply(here, beside.join());
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException problem ? problem : e;
        }
    }

    private <T> T read(Asker asker, Supplier<T> work) {
        return transactions.as(asker, AskersTransactions.SMALL_QUESTIONS, work::get);
    }
}
