package fi.merkitys.voice;

import fi.merkitys.identity.Viewer;
import fi.merkitys.people.PersonId;
import fi.merkitys.voice.Step.What;
import fi.merkitys.voice.routes.Routing;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the raiser does with an item, and what everybody says to it. */
@Service
public class TalkAboutItem {
    private final Items items;
    private final Steps steps;
    private final Comments comments;
    private final Routing routing;
    private final DueDays dueDays;
    private final TellPeople tell;
    private final Clock clock;

    TalkAboutItem(
            Items items,
            Steps steps,
            Comments comments,
            Routing routing,
            DueDays dueDays,
            TellPeople tell,
            Clock clock) {
        this.items = items;
        this.steps = steps;
        this.comments = comments;
        this.routing = routing;
        this.dueDays = dueDays;
        this.tell = tell;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {}

    public record Done() implements Outcome {}

    /** @param words the key of what to do about it */
    public record NotSaid(String words) implements Outcome {}

    /** Whoever raised it and looks has seen what happened. */
    @Transactional
    public Optional<Item> open(ItemId id, Viewer viewer) {
        var found = items.find(id, viewer);
        found.filter(item -> item.standing().raised()).ifPresent(item -> items.seen(id, viewer.id(), clock.instant()));
        return found;
    }

    /** By the raiser: then it is closed. */
    @Transactional
    public boolean thank(ItemId id, Viewer viewer) {
        var item = items.hold(id, viewer).filter(Item::mayBeThankedFor).orElse(null);
        var next = item == null ? null : item.progress().after(new Progress.Thank());
        if (item == null || next == null) {
            return false;
        }
        var at = clock.instant();
        steps.take(id, What.THANKED, null, null, null, at);
        items.move(item, next, null, viewer.id(), at);
        tell.owner(item, "thanked", viewer.id());
        return true;
    }

    /** By the raiser: it does not do; somebody above the owner looks at it, where there is somebody. */
    @Transactional
    public Outcome doubt(ItemId id, String why, Viewer viewer) {
        var item = items.hold(id, viewer).filter(Item::mayBeThankedFor).orElse(null);
        if (item == null) {
            return new NotSaid("voice.problem.tooLate");
        }
        var problem = problem(why, "voice.problem.why");
        if (problem != null) {
            return problem;
        }
        var owner = item.progress().owner();
        var to = routing.ownerOf(new Routing.Raised(null, null, null, owner));
        var next = item.progress()
                .after(new Progress.Doubt(to, dueDays.of(to, item.facts().category())));
        if (next == null) {
            return new NotSaid("voice.problem.tooLate");
        }
        var at = clock.instant();
        items.show(id, owner);
        items.show(id, to);
        steps.take(id, What.UNSATISFIED, null, null, why, at);
        steps.take(id, What.PASSED, null, to, null, at);
        items.move(item, next, null, viewer.id(), at);
        tell.owner(item, "unsatisfied", viewer.id());
        tell.waits(id, to);
        return new Done();
    }

    /** By the raiser who was asked, it is the answer; by anybody, a word to it. */
    @Transactional
    public Outcome say(ItemId id, String words, Viewer viewer) {
        return say(id, words, null, viewer);
    }

    /** @param messageId of the letter that it came in, which says nothing a second time; none from the page */
    @Transactional
    public Outcome say(ItemId id, String words, @Nullable String messageId, Viewer viewer) {
        // Only those whose it is may hold it; the others only speak.
        var item = items.hold(id, viewer).or(() -> items.find(id, viewer)).orElse(null);
        if (item == null) {
            return new NotSaid("voice.problem.tooLate");
        }
        var problem = problem(words, "voice.problem.comment");
        if (problem != null) {
            return problem;
        }
        say(item, words, messageId, viewer);
        return new Done();
    }

    private void say(Item item, String words, @Nullable String messageId, Viewer viewer) {
        var raised = item.standing().raised();
        var at = clock.instant();
        if (!comments.say(item.id(), raised ? null : viewer.id(), words, messageId, at)) {
            return;
        }
        if (item.isAsked()) {
            step(item, new Progress.GiveMore(by(item)), What.GIVEN, null, viewer);
            tell.owner(item, "given", viewer.id());
        } else if (raised) {
            tell.owner(item, "comment", viewer.id());
        } else {
            // An owner's word is the first reply.
            if (item.mayBeLookedInto()) {
                step(item, new Progress.LookInto(by(item)), What.LOOKING, viewer.id(), viewer);
            }
            tell.raiser(item, "comment", viewer.id());
        }
    }

    private Progress.Deadlines by(Item item) {
        return dueDays.of(item.progress().owner(), item.facts().category());
    }

    private void step(Item item, Progress.Act act, What what, @Nullable PersonId by, Viewer viewer) {
        var next = item.progress().after(act);
        if (next != null) {
            var at = clock.instant();
            steps.take(item.id(), what, by, null, null, at);
            items.move(item, next, null, viewer.id(), at);
        }
    }

    private static @Nullable NotSaid problem(String words, String missing) {
        if (words.isEmpty()) {
            return new NotSaid(missing);
        }
        return words.length() > Words.LONGEST ? new NotSaid("voice.problem.tooLong") : null;
    }
}
