package fi.merkitys.successes.webhooks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A success as it leaves the house.
 *
 * @param kind kudos, own or customer
 * @param from who told it; of a customer's words, who confirmed them
 * @param value which of the organisation's values it shows, in English
 */
record Recognised(
        long id,
        String kind,
        Instant toldAt,
        Person from,
        List<Person> to,
        String words,
        @Nullable String effect,
        @Nullable String value,
        @Nullable String emoji,
        @Nullable String url) {
    record Person(long id, String name) {}

    /** What a receiver gets, as Standard Webhooks lay it out. */
    record Event(String type, Instant timestamp, Recognised data) {}

    Recognised at(String address) {
        return new Recognised(id, kind, toldAt, from, to, words, effect, value, emoji, address);
    }

    String path() {
        return "/successes/" + id;
    }

    String names() {
        return String.join(", ", to.stream().map(Person::name).toList());
    }
}
