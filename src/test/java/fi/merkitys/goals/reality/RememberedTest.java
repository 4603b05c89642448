package fi.merkitys.goals.reality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class RememberedTest {
    private final AtomicInteger computed = new AtomicInteger();

    @Test
    void whatWasComputedOnceIsNotComputedAgain() {
        var remembered = new Remembered<String, String>(10, String::length);
        assertThat(remembered.get("a", this::compute)).isEqualTo("value");
        assertThat(remembered.get("a", this::compute)).isEqualTo("value");
        assertThat(computed).hasValue(1);
    }

    @Test
    void whatWasNotAskedForLongestGoesFirst() {
        var remembered = new Remembered<String, String>(10, String::length);
        remembered.get("a", this::compute);
        remembered.get("b", this::compute);
        remembered.get("a", this::compute);
        remembered.get("c", this::compute);
        assertThat(remembered.count()).isEqualTo(2);
        remembered.get("a", this::compute);
        assertThat(computed).hasValue(3);
        remembered.get("b", this::compute);
        assertThat(computed).hasValue(4);
    }

    @Test
    void whatIsTooLargeForTheRoomIsStillAnswered() {
        var remembered = new Remembered<String, String>(2, String::length);
        assertThat(remembered.get("a", this::compute)).isEqualTo("value");
        assertThat(remembered.get("b", this::compute)).isEqualTo("value");
        assertThat(remembered.count()).isEqualTo(1);
    }

    @Test
    void aFailureIsNotRemembered() {
        var remembered = new Remembered<String, String>(10, String::length);
        assertThatThrownBy(() -> remembered.get("a", () -> {
                    throw new IllegalStateException("no data");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(remembered.get("a", this::compute)).isEqualTo("value");
    }

    @Test
    void manyWhoAskAtOnceWaitForOneComputation() throws Exception {
        var remembered = new Remembered<String, String>(10, String::length);
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = askers.submit(() -> remembered.get("a", () -> {
                begun.countDown();
                await(mayEnd);
                return compute();
            }));
            begun.await();
            var second = askers.submit(() -> remembered.get("a", this::compute));
            mayEnd.countDown();
            assertThat(first.get()).isEqualTo(second.get());
        }
        assertThat(computed).hasValue(1);
    }

    @Test
    void whatAnOpenTransactionSeesIsNotRemembered() {
        var remembered = new Remembered<String, String>(10, String::length);
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            remembered.get("a", this::compute);
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
        assertThat(remembered.count()).isZero();
    }

    private String compute() {
        computed.incrementAndGet();
        return "value";
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
