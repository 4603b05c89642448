package fi.merkitys.voice;

import fi.merkitys.people.PersonId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was typed, so that nothing of it is lost.
 *
 * @param forAll whether others may read it and join
 * @param field which of them is wrong, or empty
 * @param problem the key of what to do about it
 */
public record RaiseForm(
        String kind,
        String obstacle,
        String customer,
        String words,
        String category,
        String contact,
        String client,
        String queue,
        String minutes,
        boolean forAll,
        boolean named,
        String field,
        @Nullable String problem) {
    /** Of what a customer said; it becomes a success. */
    public static final String PRAISE = "praise";

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    RaiseForm with(String wrong, String why) {
        return new RaiseForm(
                kind, obstacle, customer, words, category, contact, client, queue, minutes, forAll, named, wrong, why);
    }

    public @Nullable String problemOf(String name) {
        return field.equals(name) ? problem : null;
    }

    boolean isPraise() {
        return kindOf() == Kind.CUSTOMER && customer.equals(PRAISE);
    }

    Kind kindOf() {
        return Kind.of(kind).orElse(Kind.IDEA);
    }

    /** What need not be said is behind a fold, unless somebody has said some of it. */
    public boolean saysMore() {
        return !contact.isEmpty() || !client.isEmpty() || !queue.isEmpty();
    }

    /** @param heard the words, with what leads to a customer covered where they are a customer's */
    NewItem item(PersonId raiser, String heard) {
        var as = kindOf();
        return new NewItem(
                raiser,
                as,
                as == Kind.OBSTACLE ? Obstacle.of(obstacle).orElse(Obstacle.TOOL) : null,
                as == Kind.CUSTOMER ? FromCustomer.of(customer).orElse(FromCustomer.COMPLAINT) : null,
                heard,
                contact.isEmpty() ? null : contact,
                number(category).map(Integer::longValue).orElse(null),
                number(client).map(Integer::longValue).orElse(null),
                number(queue).orElse(null),
                forAll,
                named,
                as == Kind.OBSTACLE ? minutesOf() : null);
    }

    /** What is no number is out of bounds, and told so. */
    private @Nullable Integer minutesOf() {
        return minutes.isEmpty() ? null : number(minutes).orElse(-1);
    }

    private static Optional<Integer> number(String typed) {
        return NUMBER.matcher(typed).matches() ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
    }
}
