package fi.merkitys.feedback.rounds;

import fi.merkitys.feedback.Words;
import fi.merkitys.people.PersonId;
import fi.merkitys.shell.TypedText;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers without a name. Nothing but the ballot is written: no row of the person, no time. */
@Service
public class AnswerRound {
    private final Rounds rounds;
    private final Envelopes envelopes;
    private final Clock clock;

    AnswerRound(Rounds rounds, Envelopes envelopes, Clock clock) {
        this.rounds = rounds;
        this.envelopes = envelopes;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {}

    public record Answered() implements Outcome {}

    /** The round is over, the person is not invited, or has answered. */
    public record NotOpen() implements Outcome {}

    /** @param words the key of what to do about it */
    public record NotSaid(String words) implements Outcome {}

    /** What the person is asked and has not answered. */
    @Transactional(readOnly = true)
    public List<Round> waitingFor(PersonId person) {
        return waitingFor(person, LocalDate.now(clock));
    }

    @Transactional(readOnly = true)
    public List<Round> waitingFor(PersonId person, LocalDate today) {
        return rounds.invitationsOf(person, today).stream()
                .filter(invitation -> hash(invitation, person)
                        .filter(hash -> !rounds.isCast(invitation.round().id(), hash))
                        .isPresent())
                .map(Rounds.Invitation::round)
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Round> find(long round, PersonId person) {
        return waitingFor(person).stream().filter(one -> one.id() == round).findFirst();
    }

    @Transactional
    public Outcome to(long round, PersonId person, String typed) {
        return to(round, person, typed, LocalDate.now(clock));
    }

    /** As of an earlier day, for the demo's history. */
    @Transactional
    public Outcome to(long round, PersonId person, String typed, LocalDate today) {
        var words = TypedText.plain(typed);
        if (words.isEmpty()) {
            return new NotSaid("feedback.problem.reply");
        }
        if (words.length() > Words.LONGEST) {
            return new NotSaid("feedback.problem.tooLong");
        }
        return rounds.invitationsOf(person, today).stream()
                        .filter(one -> one.round().id() == round)
                        .flatMap(one -> hash(one, person).stream())
                        .anyMatch(hash -> rounds.cast(round, hash, envelopes.seal(words, round)))
                ? new Answered()
                : new NotOpen();
    }

    private Optional<byte[]> hash(Rounds.Invitation invitation, PersonId person) {
        return envelopes
                .openTicket(invitation.ticket(), invitation.round().id(), person)
                .map(Envelopes::hash);
    }
}
