package fi.merkitys.onetoones;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Whether one-to-ones are held in a part of the organisation. Never what is said there.
 *
 * @param top whose part it is; none for the whole organisation
 * @param months how far back it reaches
 * @param all everything together
 * @param levels the same for each level, the uppermost first
 * @param parts whoever leads others directly below, each with all further down
 * @param people those who report to the top directly, where nobody further down leads anybody or always, by name
 */
public record Coverage(
        @Nullable Top top,
        int months,
        Held all,
        List<Held> levels,
        List<Part> parts,
        List<ReadOneToOnes.Report> people) {
    /** The levels as rows, numbered from the top. */
    public List<Part> levelRows() {
        return IntStream.range(0, levels.size())
                .mapToObj(number -> new Part(number + 1L, "", false, levels.get(number)))
                .toList();
    }

    public record Top(long id, String name) {}

    /** @param further whether there is somebody below who leads others */
    public record Part(long id, String name, boolean further, Held held) {}

    /**
     * @param people who should have one-to-ones
     * @param without how many of them have none planned
     * @param due how many were to be held
     * @param onTime how many of those held were within three days of the day first planned
     * @param longest the most days that anybody has waited, or none where nobody knows
     */
    public record Held(
            int people,
            int without,
            int due,
            int held,
            int onTime,
            int skipped,
            @Nullable Integer longest) {
        static final Held NOTHING = new Held(0, 0, 0, 0, 0, 0, null);

        Held plus(Held other) {
            return new Held(
                    people + other.people,
                    without + other.without,
                    due + other.due,
                    held + other.held,
                    onTime + other.onTime,
                    skipped + other.skipped,
                    longer(longest, other.longest));
        }

        private static @Nullable Integer longer(@Nullable Integer one, @Nullable Integer other) {
            return one == null || other == null ? (one == null ? other : one) : Integer.valueOf(Math.max(one, other));
        }

        public double share() {
            return due == 0 ? 0 : (double) held / due;
        }

        public double punctual() {
            return held == 0 ? 0 : (double) onTime / held;
        }

        /** A third or more of what was due was not held. */
        public boolean slips() {
            return due > 0 && share() < 0.67;
        }
    }
}
