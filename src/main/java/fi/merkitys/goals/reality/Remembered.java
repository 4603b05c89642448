package fi.merkitys.goals.reality;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What has been computed, as long as there is room for it; what has not been asked for longest goes first. Two who ask
 * at once wait for one computation. The key must say everything that the value depends on.
 */
final class Remembered<K, V> {
    private final long room;
    private final ToLongFunction<V> size;
    private final Map<K, CompletableFuture<V>> values = new LinkedHashMap<>(64, 0.75f, true);
    private long taken;

    Remembered(long room, ToLongFunction<V> size) {
        this.room = room;
        this.size = size;
    }

    V get(K key, Supplier<V> compute) {
        // What an open transaction has written may yet be undone: nothing seen through it is remembered.
        return mayBeUndone() ? compute.get() : remembered(key, compute);
    }

    private V remembered(K key, Supplier<V> compute) {
        var mine = new CompletableFuture<V>();
        CompletableFuture<V> known;
        synchronized (values) {
            known = values.putIfAbsent(key, mine);
        }
        if (known != null) {
            return known.join();
        }
        try {
            var value = compute.get();
            mine.complete(value);
            keep(size.applyAsLong(value));
            return value;
        } catch (RuntimeException | Error problem) {
            mine.completeExceptionally(problem);
            synchronized (values) {
                values.remove(key);
            }
            throw problem;
        }
    }

    private void keep(long added) {
        synchronized (values) {
            taken += added;
            Iterator<CompletableFuture<V>> oldest = values.values().iterator();
            while (taken > room && values.size() > 1 && oldest.hasNext()) {
                var value = oldest.next();
                if (value.isDone() && !value.isCompletedExceptionally()) {
                    taken -= size.applyAsLong(value.join());
                    oldest.remove();
                }
            }
        }
    }

    int count() {
        synchronized (values) {
            return values.size();
        }
    }

    private static boolean mayBeUndone() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }
}
