package fi.merkitys.successes;

import fi.merkitys.directory.colleagues.Colleagues;
import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells what went well: of colleagues, of oneself, or what a customer said. Anybody may; there is nothing to earn by it. */
@Service
public class TellSuccess {
    /** More than a team is nobody in particular. */
    public static final int MOST_RECEIVERS = 30;

    private static final Duration A_DOUBLE_CLICK = Duration.ofMinutes(2);
    private static final Duration A_DAY = Duration.ofDays(1);
    /** Nobody has more to say in a day; a flood would be no recognition. */
    private static final int MOST_IN_A_DAY = 40;

    private static final int MOST_TO_ONE_IN_A_DAY = 5;

    private final Successes successes;
    private final Values values;
    private final Colleagues colleagues;
    private final TellReceivers tell;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TellSuccess(
            Successes successes,
            Values values,
            Colleagues colleagues,
            TellReceivers tell,
            ApplicationEventPublisher events,
            Clock clock) {
        this.successes = successes;
        this.values = values;
        this.colleagues = colleagues;
        this.tell = tell;
        this.events = events;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {}

    /** @param fresh whether it was not there before */
    public record Told(SuccessId id, boolean fresh) implements Outcome {}

    /**
     * @param field beside which it is told
     * @param words the key of what to do about it
     */
    public record NotSaid(String field, String words) implements Outcome {}

    @Transactional
    public Outcome now(NewSuccess success) {
        var outcome = at(success, clock.instant());
        if (outcome instanceof Told told && told.fresh()) {
            tell.told(success, told.id());
            events.publishEvent(new SuccessTold(told.id()));
        }
        return outcome;
    }

    /** @return empty for what is not among the signs that are offered */
    public static String offeredEmoji(String typed) {
        return Emoji.offered(typed);
    }

    /** As of an earlier time, for the demo's history; nobody is told. */
    @Transactional
    public Outcome at(NewSuccess success, Instant at) {
        var twin = successes.twin(success, at.minus(A_DOUBLE_CLICK));
        if (twin.isPresent()) {
            return new Told(twin.get(), false);
        }
        var problem = problem(success, at);
        return problem != null ? problem : new Told(successes.add(success, at, null, null), true);
    }

    private @Nullable NotSaid problem(NewSuccess success, Instant at) {
        if (!reaches(success)) {
            return new NotSaid("to", "successes.problem.to");
        }
        if (success.receivers().size() > MOST_RECEIVERS) {
            return new NotSaid("to", "successes.problem.toMany");
        }
        var words = problemOfWords(success);
        if (words != null) {
            return words;
        }
        // Customers say what they say; who confirms it works through a list.
        if (success.kind() == Kind.CUSTOMER) {
            return null;
        }
        var since = at.minus(A_DAY);
        return successes.toldSince(success.teller(), since) >= MOST_IN_A_DAY
                        || successes.toldOneSince(success.teller(), success.receivers(), since) >= MOST_TO_ONE_IN_A_DAY
                ? new NotSaid("words", "successes.problem.tooMany")
                : null;
    }

    @Nullable
    NotSaid problemOfWords(NewSuccess success) {
        if (success.words().isEmpty()) {
            return new NotSaid("words", "successes.problem.words");
        }
        if (success.words().length() > Words.LONGEST) {
            return new NotSaid("words", "successes.problem.tooLong");
        }
        if (success.effect().length() > Words.LONGEST) {
            return new NotSaid("effect", "successes.problem.tooLong");
        }
        var value = success.value();
        return value != null && values.find(value).isEmpty() ? new NotSaid("value", "successes.problem.value") : null;
    }

    /** Those it is for work here; thanking oneself is something else. */
    private boolean reaches(NewSuccess success) {
        var teller = success.teller();
        return switch (success.kind()) {
            case OWN -> success.receivers().equals(java.util.List.of(teller));
            case KUDOS -> !success.receivers().isEmpty() && allWorkHere(success, teller);
            // Somebody may confirm what a customer said of a colleague, never of oneself.
            case CUSTOMER -> !success.receivers().isEmpty() && allWorkHere(success, teller);
        };
    }

    private boolean allWorkHere(NewSuccess success, PersonId teller) {
        return colleagues.among(success.receivers(), teller).size()
                == success.receivers().size();
    }
}
