package fi.merkitys.successes.praise;

import fi.merkitys.people.FindPeople;
import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
        var added = praises.add(List.of(praise(by, new Typed(agent, words, saidOn), name, heard)));
        return new Waits(added > 0);
    }

    /** What somebody wrote down that a customer said to that agent. */
    public record Typed(PersonId agent, String words, LocalDate saidOn) {
        String source() {
            return "typed " + agent + " " + saidOn + " " + words;
        }
    }

    /** Which of these have come in before. */
    @Transactional(readOnly = true)
    public Set<Typed> known(List<Typed> all) {
        var known = praises.known(
                all.stream().map(one -> praise(one.agent(), one, "", "")).toList());
        return all.stream().filter(one -> known.contains(one.source())).collect(Collectors.toSet());
    }

    /**
     * Many at once, from a file.
     *
     * @return how many were new
     */
    @Transactional
    public int bring(PersonId by, List<Typed> all) {
        var names = people.names(all.stream().map(Typed::agent).distinct().toList());
        return praises.add(all.stream()
                .map(one -> praise(by, one, names.getOrDefault(one.agent(), ""), ""))
                .toList());
    }

    private static NewPraise praise(PersonId by, Typed typed, String name, String heard) {
        var masking = new Masking(List.of(name));
        return new NewPraise(
                typed.agent(),
                masking.of(typed.words()),
                Origin.TYPED,
                masking.of(heard),
                typed.saidOn(),
                Set.of(),
                by,
                typed.source());
    }
}
