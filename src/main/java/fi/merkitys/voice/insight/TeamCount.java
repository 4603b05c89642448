package fi.merkitys.voice.insight;

import org.jspecify.annotations.Nullable;

/**
 * How a team's voice was answered.
 *
 * @param decided answered with a yes or a no
 * @param medianAnswer days between raising and answer, or none
 * @param medianDone days between raising and having it done, or none
 */
public record TeamCount(
        String team,
        long raised,
        long answered,
        long open,
        long yes,
        long decided,
        @Nullable Double medianAnswer,
        @Nullable Double medianDone) {
    /** Of what was decided; none where nothing was. */
    public @Nullable Double shareOfYes() {
        return decided == 0 ? null : (double) yes / decided;
    }
}
