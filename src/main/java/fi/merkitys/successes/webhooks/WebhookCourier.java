package fi.merkitys.successes.webhooks;

import fi.merkitys.installation.NodeJob;
import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.notifications.Notice;
import fi.merkitys.notifications.Notices;
import fi.merkitys.notifications.Topic;
import fi.merkitys.outward.Answer;
import fi.merkitys.outward.Outward;
import fi.merkitys.people.PersonId;
import fi.merkitys.successes.webhooks.Deliveries.About;
import fi.merkitys.successes.webhooks.Deliveries.Delivery;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Sends what waits, to each address on its own, so that a slow one holds nobody else up. Where one does not take it, it is
 * tried again later and later; after days without anything that arrived the address is given up, and the administrators
 * are told.
 */
@Component
class WebhookCourier {
    static final Duration GIVEN_UP_AFTER = Duration.ofDays(3);
    private static final Logger log = LoggerFactory.getLogger(WebhookCourier.class);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final Duration CLAIM = Duration.ofMinutes(10);
    private static final int AT_ONCE = 20;
    private static final int LONGEST_ANSWER = 1 << 16;
    private final Deliveries deliveries;
    private final Message message;
    private final Outward outward;
    private final WholeOrganisation whole;
    private final Notices notices;
    private final Clock clock;

    WebhookCourier(
            Deliveries deliveries,
            Message message,
            Outward outward,
            WholeOrganisation whole,
            Notices notices,
            Clock clock) {
        this.deliveries = deliveries;
        this.message = message;
        this.outward = outward;
        this.whole = whole;
        this.notices = notices;
        this.clock = clock;
    }

    void round(BooleanSupplier ending) {
        var claimed = deliveries.claim(clock.instant(), AT_ONCE, CLAIM);
        while (!claimed.isEmpty() && !ending.getAsBoolean()) {
            var told = deliveries.news(claimed.stream().map(Delivery::about).collect(Collectors.toSet()));
            var there =
                    claimed.stream().collect(Collectors.partitioningBy(delivery -> told.containsKey(delivery.about())));
            there.getOrDefault(false, List.of()).forEach(delivery -> deliveries.forget(delivery.id()));
            sent(there.getOrDefault(true, List.of()), told).forEach(this::note);
            claimed = deliveries.claim(clock.instant(), AT_ONCE, CLAIM);
        }
    }

    /** What an address said to it. */
    private record Sent(Delivery delivery, Answer answer) {}

    private List<Sent> sent(List<Delivery> all, Map<About, News> told) {
        var byAddress =
                all.stream().collect(Collectors.groupingBy(one -> one.receiver().id()));
        try (var addresses = Executors.newVirtualThreadPerTaskExecutor()) {
            return byAddress.values().stream()
                    .map(some -> addresses.submit(() -> oneByOne(some, told)))
                    .toList()
                    .stream()
                    .flatMap(some -> {
                        try {
                            return some.get().stream();
                        } catch (ExecutionException e) {
                            log.warn("an address waits for another round", e.getCause());
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        return Stream.of();
                    })
                    .toList();
        }
    }

    /** In the order in which it was told; where one does not arrive, the others wait. */
    private List<Sent> oneByOne(List<Delivery> all, Map<About, News> told) {
        var sent = new ArrayList<Sent>();
        for (var delivery : all) {
            var news = told.get(delivery.about());
            if (news != null) {
                var answer = ask(
                        delivery.receiver(),
                        message.of(delivery.receiver(), "msg_" + delivery.id(), news, clock.instant()));
                sent.add(new Sent(delivery, answer));
                if (answer instanceof Answer.Problem) {
                    return sent;
                }
            }
        }
        return sent;
    }

    private void note(Sent sent) {
        switch (sent.answer()) {
            case Answer.Content any -> deliveries.arrived(sent.delivery(), clock.instant());
            case Answer.Unchanged any -> deliveries.arrived(sent.delivery(), clock.instant());
            case Answer.Problem problem -> putOff(sent.delivery(), problem.why());
        }
    }

    /** At once, while the administrator looks on. */
    Answer trial(Receiver receiver) {
        return ask(
                receiver, message.trial(receiver, "msg_trial_" + clock.instant().toEpochMilli(), clock.instant()));
    }

    private Answer ask(Receiver receiver, Message.Ready ready) {
        var address = receiver.address();
        return address == null
                ? new Answer.Problem(Answer.Why.NOT_HTTPS)
                : outward.post(address, ready.body(), ready.headers(), LONGEST_ANSWER);
    }

    private void putOff(Delivery delivery, Answer.Why why) {
        var now = clock.instant();
        var pause = Duration.ofMinutes(1L << Math.min(delivery.tries(), 10));
        var next = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        var since = deliveries.failed(delivery, why.key(), now, next);
        if (!since.plus(GIVEN_UP_AFTER).isAfter(now)) {
            giveUp(delivery.receiver());
        }
    }

    private void giveUp(Receiver receiver) {
        log.warn("{} is given up", receiver);
        var administrators = deliveries.giveUp(receiver, clock.instant());
        whole.run(() -> notices.tell(administrators.stream()
                .map(one -> new Notice(
                        new PersonId(one),
                        Topic.RECOGNITION,
                        "webhooks.notice.givenUp",
                        List.of(receiver.name()),
                        "/webhooks"))
                .toList()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Rounds {
        private static final Duration OFTEN = Duration.ofSeconds(10);

        @Bean
        NodeJob successesWebhooks(WebhookCourier courier) {
            return new NodeJob("successes-webhooks", OFTEN, courier::round);
        }
    }
}
