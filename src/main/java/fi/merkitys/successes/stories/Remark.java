package fi.merkitys.successes.stories;

import java.time.Instant;

/**
 * Why somebody who could approve of a story sent it back.
 *
 * @param version of the words that it is about
 */
public record Remark(int version, String by, String words, Instant at) {
    public static final int LONGEST = 1_000;

    static boolean isUnfit(String words) {
        return words.isBlank() || words.length() > LONGEST;
    }
}
