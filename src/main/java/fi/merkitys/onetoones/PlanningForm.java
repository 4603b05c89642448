package fi.merkitys.onetoones;

import fi.merkitys.onetoones.scheduling.Lengths;
import fi.merkitys.onetoones.scheduling.Rhythm;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was typed to plan a year.
 *
 * @param reach direct or everybody
 */
public record PlanningForm(
        String reach,
        String rhythm,
        String minutes,
        String preparation,
        String followUp,
        @Nullable LocalDate from) {
    public static final List<Integer> LENGTHS = List.of(15, 30, 45, 60, 90);
    public static final List<Integer> BLOCKS = List.of(0, 10, 15, 30);
    private static final int LATEST_IN_DAYS = 180;

    static PlanningForm usual(LocalDate today) {
        return new PlanningForm("direct", Rhythm.MONTHLY.key(), "45", "15", "15", today.plusDays(1));
    }

    public boolean everybody() {
        return reach.equals("everybody");
    }

    /** The key of what is wrong, or none. */
    @Nullable
    String problem(LocalDate today) {
        if (from == null || !from.isAfter(today) || from.isAfter(today.plusDays(LATEST_IN_DAYS))) {
            return "onetoones.plan.problem.from";
        }
        return planning().isEmpty() ? "onetoones.plan.problem.choose" : null;
    }

    Optional<Planning> planning() {
        var how = Arrays.stream(Rhythm.values())
                .filter(one -> one.key().equals(rhythm))
                .findFirst();
        if (how.isEmpty()
                || from == null
                || !isOneOf(LENGTHS, minutes)
                || !isOneOf(BLOCKS, preparation)
                || !isOneOf(BLOCKS, followUp)) {
            return Optional.empty();
        }
        var lengths = new Lengths(Integer.parseInt(minutes), Integer.parseInt(preparation), Integer.parseInt(followUp));
        return Optional.of(Planning.year(everybody(), how.get(), lengths, from));
    }

    private static boolean isOneOf(List<Integer> choices, String typed) {
        return choices.stream().map(String::valueOf).anyMatch(typed::equals);
    }
}
