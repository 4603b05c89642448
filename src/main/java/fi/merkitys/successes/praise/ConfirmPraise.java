package fi.merkitys.successes.praise;

import fi.merkitys.people.PersonId;
import fi.merkitys.successes.Audience;
import fi.merkitys.successes.Kind;
import fi.merkitys.successes.NewSuccess;
import fi.merkitys.successes.SuccessId;
import fi.merkitys.successes.TellSuccess;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides on what a customer said: nothing is published before a person who leads or coaches the agent has read it. */
@Service
public class ConfirmPraise {
    private final Praises praises;
    private final TellSuccess tell;

    ConfirmPraise(Praises praises, TellSuccess tell) {
        this.praises = praises;
        this.tell = tell;
    }

    /** What became of it. */
    public sealed interface Outcome {}

    public record Accepted(SuccessId success) implements Outcome {}

    public record Declined() implements Outcome {}

    /** Somebody else was faster. */
    public record AlreadyDecided() implements Outcome {}

    /** @param words the key of what to do about it */
    public record NotPossible(String words) implements Outcome {}

    /** It is not there, or another's to decide. */
    public record NotThere() implements Outcome {}

    /** @param cover which of its words to cover besides, by place */
    @Transactional
    public Outcome accept(long id, PersonId by, Collection<Integer> cover, Audience audience) {
        return accept(id, by, cover, audience, null);
    }

    /** As of an earlier time, for the demo's history. */
    @Transactional
    public Outcome acceptAt(long id, PersonId by, Instant at) {
        return accept(id, by, List.of(), Audience.ALL, at);
    }

    private Outcome accept(
            long id,
            PersonId by,
            Collection<Integer> cover,
            Audience audience,
            @org.jspecify.annotations.Nullable Instant at) {
        var held = praises.hold(id, by);
        if (held.isEmpty()) {
            return new NotThere();
        }
        var praise = held.get();
        if (!praise.waits()) {
            return new AlreadyDecided();
        }
        var words = Covering.cover(praise.words(), cover);
        if (words.replace(Masking.COVERED, "").isBlank()) {
            return new NotPossible("praise.problem.covered");
        }
        var success = new NewSuccess(Kind.CUSTOMER, by, List.of(praise.agent()), words, "", null, "", audience);
        var told = at == null ? tell.now(success) : tell.at(success, at);
        return switch (told) {
            case TellSuccess.Told done -> {
                praises.decide(id, by, Praise.Outcome.ACCEPTED, done.id());
                yield new Accepted(done.id());
            }
            case TellSuccess.NotSaid why -> new NotPossible(why.words());
        };
    }

    @Transactional
    public Outcome decline(long id, PersonId by) {
        var held = praises.hold(id, by);
        if (held.isEmpty()) {
            return new NotThere();
        }
        if (!held.get().waits()) {
            return new AlreadyDecided();
        }
        praises.decide(id, by, Praise.Outcome.DECLINED, null);
        return new Declined();
    }
}
