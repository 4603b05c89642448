package fi.merkitys.feedback.rounds;

import fi.merkitys.feedback.Words;
import fi.merkitys.people.Deputies;
import fi.merkitys.people.PersonId;
import fi.merkitys.shell.TypedText;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A supervisor asks all direct reports: never a choice of them, so that nobody is found by who was left out. */
@Service
public class OpenRound {
    /** Long enough for a holiday of a week and for those who work part time. */
    static final Period LASTS = Period.ofDays(14);
    /** Between two rounds, so that what somebody who came or went has said is not told by the difference. */
    static final Period APART = Period.ofDays(60);

    private final Rounds rounds;
    private final Deputies people;
    private final Envelopes envelopes;
    private final Clock clock;

    OpenRound(Rounds rounds, Deputies people, Envelopes envelopes, Clock clock) {
        this.rounds = rounds;
        this.people = people;
        this.envelopes = envelopes;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {}

    public record Opened(long id) implements Outcome {}

    /** Fewer than five report to the supervisor: nobody would be anonymous. */
    public record TooFew() implements Outcome {}

    /** @param until from this day on */
    public record TooSoon(LocalDate until) implements Outcome {}

    /** @param words the key of what to do about it */
    public record NotSaid(String words) implements Outcome {}

    @Transactional
    public Outcome about(PersonId supervisor, String question) {
        return about(supervisor, question, LocalDate.now(clock));
    }

    /** As of an earlier day, for the demo's history. */
    @Transactional
    public Outcome about(PersonId supervisor, String question, LocalDate today) {
        var words = TypedText.plain(question);
        if (words.isEmpty()) {
            return new NotSaid("feedback.problem.question");
        }
        if (words.length() > Words.LONGEST) {
            return new NotSaid("feedback.problem.tooLong");
        }
        var reports = people.reportsOf(supervisor, today);
        if (reports.size() < Round.FEWEST) {
            return new TooFew();
        }
        var earlier = rounds.about(supervisor);
        if (!earlier.isEmpty() && next(earlier.getFirst()).isAfter(today)) {
            return new TooSoon(next(earlier.getFirst()));
        }
        var id = rounds.open(supervisor, words, today, today.plus(LASTS), reports.size());
        invite(id, supervisor, reports);
        return new Opened(id);
    }

    /** The first day on which another may be opened. */
    static LocalDate next(Round latest) {
        return latest.openedOn().plus(APART);
    }

    private void invite(long round, PersonId supervisor, List<PersonId> reports) {
        var tickets = new HashMap<PersonId, byte[]>();
        var hashes = new ArrayList<byte[]>();
        for (var person : reports) {
            var ticket = Envelopes.ticket();
            tickets.put(person, envelopes.sealTicket(ticket, round, person));
            hashes.add(Envelopes.hash(ticket));
        }
        rounds.invite(round, supervisor, tickets, hashes);
    }
}
