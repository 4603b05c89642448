package fi.merkitys.successes.rhythm;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the viewer's people are thanked, and the teams further down.
 *
 * @param people one's own, those first who have waited longest
 * @param together what there is to say of all of them; none where one has no people
 * @param units of others further down
 * @param from how many units came before
 * @param unitsInAll how many there are
 * @param troubled in how many of them thanks do not reach everybody
 */
public record RhythmView(
        LocalDate today,
        Gaps gaps,
        List<Rhythm> people,
        @Nullable Group together,
        List<Unit> units,
        int from,
        int unitsInAll,
        long troubled) {
    static final int UNITS_SHOWN = 30;

    public int next() {
        return from + units.size();
    }

    public int before() {
        return Math.max(0, from - UNITS_SHOWN);
    }
}
