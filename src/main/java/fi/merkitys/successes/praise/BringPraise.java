package fi.merkitys.successes.praise;

import fi.merkitys.people.FindPeople;
import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings in what a customer said to somebody: anybody may, of anybody; whoever leads that person confirms it. */
@Service
public class BringPraise {
    private static final int LONGEST_PLACE = 100;
    private final Praises praises;
    private final FindPeople people;
    private final Clock clock;

    BringPraise(Praises praises, FindPeople people, Clock clock) {
        this.praises = praises;
        this.people = people;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {}

    public record Waits(boolean fresh) implements Outcome {}

    /**
     * @param field beside which it is told
     * @param words the key of what to do about it
     */
    public record NotSaid(String field, String words) implements Outcome {}

    /**
     * @param heard where, or empty
     * @param words as the customer said them
     */
    @Transactional
    public Outcome typed(PersonId by, PersonId agent, String words, String heard, LocalDate saidOn) {
        var name = people.names(List.of(agent)).get(agent);
        if (name == null) {
            return new NotSaid("to", "praise.problem.to");
        }
        if (words.isBlank()) {
            return new NotSaid("words", "praise.problem.words");
        }
        if (words.length() > NewPraise.LONGEST) {
            return new NotSaid("words", "praise.problem.tooLong");
        }
        if (heard.length() > LONGEST_PLACE) {
            return new NotSaid("heard", "praise.problem.heard");
        }
        if (saidOn.isAfter(LocalDate.now(clock))) {
            return new NotSaid("saidOn", "praise.problem.saidOn");
        }
        var masking = new Masking(List.of(name));
        var added = praises.add(List.of(new NewPraise(
                agent,
                masking.of(words),
                Origin.TYPED,
                masking.of(heard),
                saidOn,
                Set.of(),
                by,
                "typed " + agent + " " + saidOn + " " + words)));
        return new Waits(added > 0);
    }
}
