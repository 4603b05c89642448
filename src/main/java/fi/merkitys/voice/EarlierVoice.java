package fi.merkitys.voice;

import fi.merkitys.directory.colleagues.Colleagues;
import fi.merkitys.identity.Viewer;
import fi.merkitys.people.FindPeople;
import fi.merkitys.people.PersonId;
import fi.merkitys.voice.routes.Categories;
import fi.merkitys.voice.routes.Routing;
import fi.merkitys.workdays.WorkCalendars;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was raised long ago, and what became of it: for whoever brings a history along. Nobody is told any more. */
@Service
public class EarlierVoice {
    private final Items items;
    private final Steps steps;
    private final Comments comments;
    private final UsedIn usedIn;
    private final Categories categories;
    private final Routing routing;
    private final WorkCalendars calendars;
    private final Colleagues colleagues;
    private final TellPeople nobody;
    private final Clock clock;

    EarlierVoice(
            Items items,
            Steps steps,
            Comments comments,
            UsedIn usedIn,
            Categories categories,
            Routing routing,
            WorkCalendars calendars,
            Colleagues colleagues,
            FindPeople people,
            Clock clock) {
        this.items = items;
        this.steps = steps;
        this.comments = comments;
        this.usedIn = usedIn;
        this.categories = categories;
        this.routing = routing;
        this.calendars = calendars;
        this.colleagues = colleagues;
        this.nobody = TellPeople.nobody(people);
        this.clock = clock;
    }

    /** On behalf of the raiser. */
    @Transactional
    public ItemId raise(NewItem item, Instant at) {
        var owner = routing.ownerOf(new Routing.Raised(item.category(), item.client(), item.queue(), item.raiser()));
        return new RaiseItem(items, steps, categories, routing, dueDays(at), nobody, then(at)).receive(item, owner, at);
    }

    /** Whose it is now: on whose behalf it is answered. */
    @Transactional(readOnly = true)
    public PersonId ownerOf(ItemId item, Viewer viewer) {
        return items.find(item, viewer).orElseThrow().progress().owner();
    }

    /** On behalf of the owner. */
    @Transactional
    public void answer(ItemId item, Answer answer, String words, @Nullable LocalDate dueOn, Viewer owner, Instant at) {
        var handle = handle(at);
        handle.lookInto(item, owner);
        handle.answer(item, answer, words, dueOn, null, owner);
    }

    @Transactional
    public void finish(ItemId item, String words, Viewer owner, Instant at) {
        handle(at).finish(item, words, owner);
    }

    @Transactional
    public void cause(ItemId item, Cause cause, Viewer owner) {
        handle(clock.instant()).cause(item, cause, owner);
    }

    @Transactional
    public void use(ItemId item, Use.Sort sort, String words) {
        usedIn.add(item, sort, words, null);
    }

    /** On behalf of the raiser, who knows by then what happened. */
    @Transactional
    public void thank(ItemId item, Viewer raiser, Instant at) {
        var talk = new TalkAboutItem(items, steps, comments, routing, dueDays(at), nobody, then(at));
        talk.thank(item, raiser);
        talk.open(item, raiser);
    }

    @Transactional
    public void join(ItemId item, PersonId who, Instant at) {
        comments.join(item, who, true, at);
    }

    @Transactional(readOnly = true)
    public boolean hasAny(PersonId raiser) {
        return items.raisedSince(raiser, Instant.EPOCH) > 0;
    }

    private HandleItem handle(Instant at) {
        return new HandleItem(items, steps, dueDays(at), colleagues, nobody, then(at));
    }

    private DueDays dueDays(Instant at) {
        return new DueDays(calendars, then(at));
    }

    private Clock then(Instant at) {
        return Clock.fixed(at, clock.getZone());
    }
}
