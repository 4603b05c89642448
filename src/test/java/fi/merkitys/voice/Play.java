package fi.merkitys.voice;

import fi.merkitys.directory.colleagues.Colleagues;
import fi.merkitys.identity.Viewer;
import fi.merkitys.identity.Viewers;
import fi.merkitys.installation.OnBehalf;
import fi.merkitys.people.PersonId;
import fi.merkitys.voice.clocks.ClocksAt;
import fi.merkitys.voice.routes.Routing;
import fi.merkitys.workdays.WorkCalendars;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People who do something to one voice, by chance, on days that pass. */
final class Play {
    private final BeanFactory beans;
    private final Random chance;
    private final List<PersonId> people;
    private final PersonId raiser;
    private final Clock clock;
    private final HandleItem handle;
    private final TalkAboutItem talk;
    private Instant now;
    private int said;

    Play(BeanFactory beans, Random chance, List<PersonId> people, PersonId raiser) {
        this.beans = beans;
        this.chance = chance;
        this.people = people;
        this.raiser = raiser;
        var system = beans.getBean(Clock.class);
        now = system.instant();
        InstantSource source = () -> now;
        clock = source.withZone(system.getZone());
        var items = beans.getBean(Items.class);
        var steps = beans.getBean(Steps.class);
        var tell = beans.getBean(TellPeople.class);
        var days = new DueDays(beans.getBean(WorkCalendars.class), clock);
        handle = new HandleItem(items, steps, days, beans.getBean(Colleagues.class), tell, clock);
        talk = new TalkAboutItem(
                items, steps, beans.getBean(Comments.class), beans.getBean(Routing.class), days, tell, clock);
    }

    /**
     * What was tried.
     *
     * @param by none for the clock, and for somebody who leaves
     * @param fits what it is for {@link Progress}, or none where it changes nothing of it
     * @param happened whether it was taken
     */
    record Tried(
            String what,
            @Nullable PersonId by,
            @Nullable PersonId to,
            Function<Progress, Progress.@Nullable Act> fits,
            boolean happened) {}

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Item item(ItemId id) {
        return as(raiser, viewer -> beans.getBean(Items.class).find(id, viewer)).orElseThrow();
    }

    private <T> T as(PersonId who, Function<Viewer, T> work) {
        var viewer = beans.getBean(Viewers.class).find(who).orElseThrow();
        return beans.getBean(OnBehalf.class).of(who.value(), () -> work.apply(viewer));
    }

    void daysPass() {
        now = now.plus(Duration.ofDays(chance.nextInt(0, 12)));
        clocks();
    }

    void clocks() {
        ClocksAt.run(beans, clock);
    }

    /** Most of the time whoever may; sometimes whoever may not. */
    Tried tries(ItemId id) {
        var before = item(id);
        var owner = before.progress().owner();
        var anybody = somebody();
        var by = switch (chance.nextInt(5)) {
            case 0, 1 -> owner;
            case 2 -> raiser;
            case 3 -> Optional.ofNullable(before.progress().doer()).orElse(owner);
            default -> anybody;
        };
        return isHere(by) ? tries(id, by) : tries(id, raiser);
    }

    private boolean isHere(PersonId who) {
        return beans.getBean(Viewers.class).find(who).isPresent();
    }

    private PersonId somebody() {
        var here = people.stream().filter(this::isHere).toList();
        return here.get(chance.nextInt(here.size()));
    }

    private Tried tries(ItemId id, PersonId by) {
        var words = "Words " + ++said;
        var to = somebody();
        var day = today().plusDays(chance.nextInt(0, 15));
        var deadlines = new Progress.Deadlines(day, day);
        return switch (chance.nextInt(10)) {
            case 0 ->
                did("looks", by, null, any -> new Progress.LookInto(deadlines), as(by, v -> handle.lookInto(id, v)));
            case 1 ->
                did(
                        "passes",
                        by,
                        to,
                        any -> new Progress.Pass(to, deadlines),
                        as(by, v -> handle.pass(id, to, words, v)));
            case 2 ->
                did(
                        "promises",
                        by,
                        null,
                        before -> new Progress.Promise(day, before.owner()),
                        as(by, v -> handle.answer(id, Answer.YES, words, day, null, v)));
            case 3 ->
                did(
                        "promises for",
                        by,
                        null,
                        any -> new Progress.Promise(day, to),
                        as(by, v -> handle.answer(id, Answer.YES, words, day, to, v)));
            case 4 ->
                did(
                        "declines",
                        by,
                        null,
                        any -> new Progress.Decline(day),
                        as(by, v -> handle.answer(id, Answer.NO, words, null, null, v)));
            case 5 ->
                did(
                        "asks",
                        by,
                        null,
                        any -> new Progress.AskMore(day),
                        as(by, v -> handle.answer(id, Answer.MORE, words, null, null, v)));
            case 6 ->
                did("finishes", by, null, any -> new Progress.Finish(day), as(by, v -> handle.finish(id, words, v)));
            case 7 -> new Tried("thanks", by, null, any -> new Progress.Thank(), as(by, v -> talk.thank(id, v)));
            case 8 -> doubts(id, by, words, deadlines);
            default -> says(id, by, words, deadlines);
        };
    }

    private static Tried did(
            String what,
            PersonId by,
            @Nullable PersonId to,
            Function<Progress, Progress.@Nullable Act> fits,
            HandleItem.Outcome outcome) {
        return new Tried(what, by, to, fits, outcome instanceof HandleItem.Done);
    }

    private Tried doubts(ItemId id, PersonId by, String words, Progress.Deadlines deadlines) {
        var done = as(by, viewer -> talk.doubt(id, words, viewer)) instanceof TalkAboutItem.Done;
        var to = item(id).progress().owner();
        return new Tried("doubts", by, to, any -> new Progress.Doubt(to, deadlines), done);
    }

    private Tried says(ItemId id, PersonId by, String words, Progress.Deadlines deadlines) {
        var mine = as(by, viewer -> beans.getBean(Items.class).find(id, viewer));
        var done = as(by, viewer -> talk.say(id, words, viewer)) instanceof TalkAboutItem.Done;
        return new Tried(
                "says",
                by,
                null,
                any -> mine.filter(Item::isAsked).isPresent()
                        ? new Progress.GiveMore(deadlines)
                        : mine.filter(Item::mayBeLookedInto).isPresent() && !by.equals(raiser)
                                ? new Progress.LookInto(deadlines)
                                : null,
                done);
    }

    /** The owner leaves, unless it is the raiser; by the next morning somebody else has it. */
    Tried leaves(ItemId id) {
        var owner = item(id).progress().owner();
        var goes = !owner.equals(raiser) && people.stream().filter(this::isHere).count() > 4;
        if (goes) {
            beans.getBean(JdbcClient.class)
                    .sql("update people.person set left_on = current_date - 1 where id = :id")
                    .param("id", owner.value())
                    .update();
            now = now.plus(Duration.ofDays(1));
        }
        return new Tried("leaves", null, null, any -> null, goes);
    }
}
