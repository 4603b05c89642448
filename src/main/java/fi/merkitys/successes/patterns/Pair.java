package fi.merkitys.successes.patterns;

import fi.merkitys.people.PersonId;

/**
 * Two who thank each other.
 *
 * @param given how often the one thanked the other, of {@code oneAll} thanks to anybody
 * @param returned how often the other thanked the one, of {@code otherAll} thanks to anybody
 */
public record Pair(
        PersonId one,
        String oneName,
        PersonId other,
        String otherName,
        int given,
        int returned,
        int oneAll,
        int otherAll) {
    /** What part of what the two gave went to each other. */
    public double share() {
        return (double) (given + returned) / (oneAll + otherAll);
    }
}
