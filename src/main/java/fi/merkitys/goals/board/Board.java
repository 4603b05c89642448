package fi.merkitys.goals.board;

import fi.merkitys.goals.GoalVersion;
import fi.merkitys.goals.fairness.Attainment;
import fi.merkitys.goals.fairness.Verdict;
import fi.merkitys.goals.reality.Check;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The goals that hold, those first that need a word. */
public record Board(List<Row> rows, boolean mayMake) {
    /** What needs talking over comes first. */
    private static final List<Verdict> ORDER =
            List.of(Verdict.TOO_DEMANDING, Verdict.UNCLEAR, Verdict.REALISTIC, Verdict.NOT_ENOUGH_PEOPLE);

    /**
     * One goal.
     *
     * @param shown whether its figures are for this viewer's eyes
     * @param startsOn where it does not hold yet
     */
    public record Row(Check check, boolean shown, @Nullable LocalDate startsOn) {
        public GoalVersion version() {
            return check.version();
        }

        public Attainment attainment() {
            return check.attainment();
        }

        public boolean tooEasy() {
            return shown && attainment().tooEasy();
        }
    }

    public record Section(Verdict verdict, List<Row> rows) {}

    public List<Section> sections() {
        return ORDER.stream()
                .map(verdict -> new Section(
                        verdict,
                        rows.stream()
                                .filter(row -> row.attainment().verdict() == verdict)
                                .toList()))
                .filter(section -> !section.rows().isEmpty())
                .toList();
    }

    public int count(Verdict verdict) {
        return (int) rows.stream()
                .filter(row -> row.attainment().verdict() == verdict)
                .count();
    }
}
