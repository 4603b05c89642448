package fi.merkitys.goals.progress;

import fi.merkitys.goals.GoalVersion;
import fi.merkitys.goals.fairness.EligiblePerson;
import fi.merkitys.goals.fairness.LeftOut;
import fi.merkitys.goals.fairness.Newcomer;
import fi.merkitys.goals.reality.Check;
import fi.merkitys.goals.reality.OwnFigure;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One goal and one person's way towards it.
 *
 * @param periods newest first
 */
public record OwnProgress(long person, Check check, List<OwnFigure> periods) {

    public GoalVersion version() {
        return check.version();
    }

    public @Nullable EligiblePerson counted() {
        return first(check.result().eligible().stream()
                .filter(one -> one.person() == person)
                .findFirst());
    }

    public @Nullable Newcomer newcomer() {
        return first(check.result().newcomers().stream()
                .filter(one -> one.person() == person)
                .findFirst());
    }

    public @Nullable LeftOut leftOut() {
        return first(check.result().leftOut().stream()
                .filter(one -> one.person() == person)
                .findFirst());
    }

    public OwnFigure latest() {
        return periods.getFirst();
    }

    public long knownPeriods() {
        return periods.stream().filter(OwnFigure::known).count();
    }

    public OwnLine line() {
        return OwnLine.of(check.version().definition().metric(), periods);
    }

    private static <T> @Nullable T first(Optional<T> found) {
        return found.orElse(null);
    }
}
