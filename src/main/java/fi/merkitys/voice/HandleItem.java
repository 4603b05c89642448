package fi.merkitys.voice;

import fi.merkitys.directory.colleagues.Colleagues;
import fi.merkitys.identity.Viewer;
import fi.merkitys.people.PersonId;
import fi.merkitys.voice.Progress.Act;
import fi.merkitys.voice.Step.What;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an owner does with an item: each step is written down and told to the raiser in the same transaction. */
@Service
class HandleItem {
    private final Items items;
    private final Steps steps;
    private final DueDays dueDays;
    private final Colleagues colleagues;
    private final TellPeople tell;
    private final Clock clock;

    HandleItem(Items items, Steps steps, DueDays dueDays, Colleagues colleagues, TellPeople tell, Clock clock) {
        this.items = items;
        this.steps = steps;
        this.dueDays = dueDays;
        this.colleagues = colleagues;
        this.tell = tell;
        this.clock = clock;
    }

    /** What became of it. */
    sealed interface Outcome {}

    record Done() implements Outcome {}

    /**
     * @param field beside which it is told
     * @param words the key of what to do about it
     */
    record NotSaid(String field, String words) implements Outcome {}

    /** It is none that the viewer may do this to, or not any more. */
    record NotTheirs() implements Outcome {}

    @Transactional
    public Outcome lookInto(ItemId id, Viewer viewer) {
        return held(id, viewer)
                .map(item -> move(
                        item,
                        new Progress.LookInto(
                                dueDays.of(item.progress().owner(), item.facts().category())),
                        What.LOOKING,
                        null,
                        viewer))
                .orElseGet(NotTheirs::new);
    }

    /** @param reason why it is somebody else's */
    @Transactional
    public Outcome pass(ItemId id, @Nullable PersonId to, String reason, Viewer viewer) {
        var item = held(id, viewer).orElse(null);
        if (item == null) {
            return new NotTheirs();
        }
        if (to == null || to.equals(item.progress().owner()) || !worksHere(to, viewer)) {
            return new NotSaid("to", "voice.problem.to");
        }
        var problem = problem("reason", reason, "voice.problem.reason");
        if (problem != null) {
            return problem;
        }
        var next = item.progress()
                .after(new Progress.Pass(to, dueDays.of(to, item.facts().category())));
        if (next == null) {
            return new NotTheirs();
        }
        var at = clock.instant();
        items.show(id, viewer.id());
        items.show(id, to);
        steps.take(id, What.PASSED, viewer.id(), to, reason, at);
        items.move(item, next, null, viewer.id(), at);
        tell.passed(item, to, viewer.id());
        return new Done();
    }

    /**
     * @param dueOn of a yes, or none
     * @param doer of a yes; none is the owner
     */
    @Transactional
    public Outcome answer(
            ItemId id, Answer answer, String words, @Nullable LocalDate dueOn, @Nullable PersonId doer, Viewer viewer) {
        var item = held(id, viewer).orElse(null);
        if (item == null) {
            return new NotTheirs();
        }
        var today = LocalDate.now(clock);
        var problem = problem("words", words, "voice.problem." + answer.key());
        if (problem != null) {
            return problem;
        }
        return switch (answer) {
            case YES ->
                promise(item, words, dueOn, doer == null ? item.progress().owner() : doer, today, viewer);
            case NO -> move(item, new Progress.Decline(today), What.NO, words, viewer);
            case ALREADY -> move(item, new Progress.SayAlready(today), What.ALREADY, words, viewer);
            case MORE -> move(item, new Progress.AskMore(today), What.MORE, words, viewer);
        };
    }

    private Outcome promise(
            Item item, String words, @Nullable LocalDate dueOn, PersonId doer, LocalDate today, Viewer viewer) {
        if (dueOn == null || dueOn.isBefore(today) || dueOn.isAfter(today.plusYears(2))) {
            return new NotSaid("dueOn", "voice.problem.dueOn");
        }
        if (!doer.equals(item.progress().owner()) && !doer.equals(viewer.id()) && !worksHere(doer, viewer)) {
            return new NotSaid("to", "voice.problem.doer");
        }
        var outcome = move(item, new Progress.Promise(dueOn, doer), What.YES, words, viewer);
        if (outcome instanceof Done) {
            items.show(item.id(), doer);
            tell.doer(item.id(), doer, viewer.id());
        }
        return outcome;
    }

    /** @param words what is different now */
    @Transactional
    public Outcome finish(ItemId id, String words, Viewer viewer) {
        var item = items.hold(id, viewer).filter(Item::mayBeFinished).orElse(null);
        if (item == null) {
            return new NotTheirs();
        }
        var problem = problem("words", words, "voice.problem.done");
        return problem != null
                ? problem
                : move(item, new Progress.Finish(LocalDate.now(clock)), What.DONE, words, viewer);
    }

    /** Why a customer complained, as the owner finds. */
    @Transactional
    public Outcome cause(ItemId id, @Nullable Cause cause, Viewer viewer) {
        var item = items.hold(id, viewer)
                .filter(one -> one.standing().owns() && one.customer() == FromCustomer.COMPLAINT)
                .orElse(null);
        if (item == null) {
            return new NotTheirs();
        }
        items.cause(id, cause);
        return new Done();
    }

    private Outcome move(Item item, Act act, What what, @Nullable String words, Viewer viewer) {
        var next = item.progress().after(act);
        if (next == null) {
            return new NotTheirs();
        }
        var at = clock.instant();
        items.show(item.id(), viewer.id());
        steps.take(item.id(), what, viewer.id(), null, words, at);
        items.move(item, next, words, viewer.id(), at);
        tell.raiser(item, what.key(), viewer.id());
        return new Done();
    }

    private Optional<Item> held(ItemId id, Viewer viewer) {
        return items.hold(id, viewer).filter(item -> item.standing().owns());
    }

    private boolean worksHere(PersonId person, Viewer viewer) {
        return person.equals(viewer.id())
                || colleagues.find(person, viewer.id()).isPresent();
    }

    private static @Nullable NotSaid problem(String field, String words, String missing) {
        if (words.isEmpty()) {
            return new NotSaid(field, missing);
        }
        return words.length() > Words.LONGEST ? new NotSaid(field, "voice.problem.tooLong") : null;
    }
}
