package fi.merkitys.successes.praise;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether a customer's words are worth proposing as praise: by their score and by phrases that people edit. A person
 * decides afterwards; what is not proposed stays where it is.
 */
public final class PraiseRule {
    /** So many words before praise, and so many after it, may turn it around. */
    private static final int NEAR_BEFORE = 3;

    private static final int NEAR_AFTER = 2;
    /** A shorter comment says no more than its score. */
    private static final int A_SENTENCE = 4;

    private final List<Known> phrases;

    public PraiseRule(List<Phrase> phrases) {
        this.phrases = phrases.stream()
                .map(phrase -> new Known(phrase, phrase.stems()))
                .filter(known -> !known.stems().isEmpty())
                .toList();
    }

    private record Known(Phrase phrase, List<Phrase.Stem> stems) {}

    private record Found(Phrase phrase, int from, int until) {}

    /**
     * @param praise whether it is worth a person's look
     * @param because the phrases that speak for it
     */
    public record Finding(boolean praise, Set<String> because) {
        private static final Finding NONE = new Finding(false, Set.of());
    }

    public Finding of(String text, Score score) {
        if (score == Score.BAD) {
            return Finding.NONE;
        }
        var because = new LinkedHashSet<String>();
        var warm = false;
        var length = 0;
        for (var sentence : Folded.sentences(text)) {
            length += sentence.size();
            var found = found(sentence);
            if (found.stream()
                    .anyMatch(one -> one.phrase().use() == Phrase.Use.AGAINST && !isWithinPraise(one, found))) {
                return Finding.NONE;
            }
            for (var praise : found) {
                if (isPraise(praise) && !isTurnedAround(praise, found)) {
                    because.add(praise.phrase().words());
                    warm |= praise.phrase().use() == Phrase.Use.WARM;
                }
            }
        }
        var enough = warm || (score == Score.GOOD && length >= A_SENTENCE && !because.isEmpty());
        return enough ? new Finding(true, because) : Finding.NONE;
    }

    private static boolean isPraise(Found found) {
        return found.phrase().use() == Phrase.Use.WARM || found.phrase().use() == Phrase.Use.PLAIN;
    }

    private List<Found> found(List<String> words) {
        var found = new ArrayList<Found>();
        for (var at = 0; at < words.size(); at++) {
            for (var known : phrases) {
                if (matches(known.stems(), words, at)) {
                    found.add(new Found(known.phrase(), at, at + known.stems().size()));
                }
            }
        }
        return found;
    }

    private static boolean matches(List<Phrase.Stem> stems, List<String> words, int at) {
        if (at + stems.size() > words.size()) {
            return false;
        }
        for (var next = 0; next < stems.size(); next++) {
            if (!stems.get(next).matches(words.get(at + next))) {
                return false;
            }
        }
        return true;
    }

    /** "No complaints" has a word against it, and is praise. */
    private static boolean isWithinPraise(Found one, List<Found> all) {
        return all.stream()
                .anyMatch(praise -> isPraise(praise) && praise.from() <= one.from() && one.until() <= praise.until());
    }

    private static boolean isTurnedAround(Found praise, List<Found> all) {
        var near = new BitSet();
        near.set(Math.max(0, praise.from() - NEAR_BEFORE), praise.from());
        near.set(praise.until(), praise.until() + NEAR_AFTER);
        return all.stream()
                .anyMatch(other -> other.phrase().use() == Phrase.Use.NEGATION
                        && other.phrase().language().equals(praise.phrase().language())
                        && near.get(other.from())
                        && !isWithinPraise(other, all));
    }
}
