package fi.merkitys.concerns;

import org.jspecify.annotations.Nullable;

/** What somebody wrote, as it is kept. */
public final class Words {
    /** As much as anybody reads at once. */
    public static final int LONGEST = 8_000;

    private Words() {}

    /** @return the key of what is wrong with it, or none */
    public static @Nullable String problem(String words) {
        if (words.isEmpty()) {
            return "concerns.problem.words";
        }
        return words.length() > LONGEST ? "concerns.problem.tooLong" : null;
    }
}
