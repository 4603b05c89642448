package fi.merkitys.voice;

import fi.merkitys.people.PersonId;
import fi.merkitys.voice.Progress.Deadlines;
import fi.merkitys.voice.Step.What;
import fi.merkitys.voice.Timer.Waits;
import fi.merkitys.voice.routes.Categories;
import fi.merkitys.voice.routes.Routing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Raises something: it is received, has an owner and a clock in the same moment, and the raiser knows whose it is. */
@Service
public class RaiseItem {
    private static final Duration A_DOUBLE_CLICK = Duration.ofMinutes(2);
    private static final Duration A_DAY = Duration.ofDays(1);
    /** Nobody meets more in a day; a flood would drown the others' voices. */
    private static final int MOST_IN_A_DAY = 40;

    private static final int LONGEST_CONTACT = 100;
    private static final int MOST_MINUTES = 480;

    private final Items items;
    private final Steps steps;
    private final Categories categories;
    private final Routing routing;
    private final DueDays dueDays;
    private final TellPeople tell;
    private final Clock clock;

    RaiseItem(
            Items items,
            Steps steps,
            Categories categories,
            Routing routing,
            DueDays dueDays,
            TellPeople tell,
            Clock clock) {
        this.items = items;
        this.steps = steps;
        this.categories = categories;
        this.routing = routing;
        this.dueDays = dueDays;
        this.tell = tell;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {}

    /** @param fresh whether it was not there before */
    public record Raised(ItemId id, boolean fresh) implements Outcome {}

    /**
     * @param field beside which it is told
     * @param words the key of what to do about it
     */
    public record NotSaid(String field, String words) implements Outcome {}

    @Transactional
    public Outcome now(NewItem item) {
        var at = clock.instant();
        var twin = items.twin(item, at.minus(A_DOUBLE_CLICK));
        if (twin.isPresent()) {
            return new Raised(twin.get(), false);
        }
        var problem = problem(item, at);
        if (problem != null) {
            return problem;
        }
        var owner = routing.ownerOf(new Routing.Raised(item.category(), item.client(), item.queue(), item.raiser()));
        var id = receive(item, owner, at);
        tell.waits(id, owner);
        return new Raised(id, true);
    }

    /** Received and passed on are two steps of one moment. */
    ItemId receive(NewItem item, PersonId owner, Instant at) {
        var by = dueDays.of(owner, categories.of(item.category()), LocalDate.ofInstant(at, clock.getZone()));
        var id = items.add(item, received(owner, by), at);
        steps.take(id, What.RECEIVED, null, null, null, at);
        steps.take(id, What.PASSED, null, owner, null, at);
        items.show(id, owner);
        return id;
    }

    private static Progress received(PersonId owner, Deadlines by) {
        return new Progress(State.WITH_OWNER, owner, false, null, null, null, Timer.until(Waits.REPLY, by.reply()));
    }

    private @Nullable NotSaid problem(NewItem item, Instant at) {
        if (item.words().isEmpty()) {
            return new NotSaid("words", "voice.problem.words");
        }
        if (item.words().length() > Words.LONGEST) {
            return new NotSaid("words", "voice.problem.tooLong");
        }
        var contact = item.contactId();
        if (contact != null && contact.length() > LONGEST_CONTACT) {
            return new NotSaid("contact", "voice.problem.contact");
        }
        var minutes = item.minutes();
        if (minutes != null && (minutes < 1 || minutes > MOST_MINUTES)) {
            return new NotSaid("minutes", "voice.problem.minutes");
        }
        var category = item.category();
        if (category != null
                && categories.find(category).filter(one -> !one.retired()).isEmpty()) {
            return new NotSaid("category", "voice.problem.category");
        }
        return items.raisedSince(item.raiser(), at.minus(A_DAY)) >= MOST_IN_A_DAY
                ? new NotSaid("words", "voice.problem.tooMany")
                : null;
    }
}
