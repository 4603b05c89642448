package fi.merkitys.goals;

import fi.merkitys.goals.fairness.Target;
import org.jspecify.annotations.Nullable;

/** A target as the database and the API spell it. */
record TargetColumns(
        String comparator, @Nullable Double low, @Nullable Double high) {
    static final String AT_MOST = "at_most";
    static final String AT_LEAST = "at_least";
    static final String WITHIN = "within";

    static TargetColumns of(Target target) {
        return switch (target) {
            case Target.AtMost most -> new TargetColumns(AT_MOST, null, most.value());
            case Target.AtLeast least -> new TargetColumns(AT_LEAST, least.value(), null);
            case Target.Within band -> new TargetColumns(WITHIN, band.low(), band.high());
        };
    }

    Target target() {
        return switch (comparator) {
            case AT_MOST -> new Target.AtMost(known(high));
            case AT_LEAST -> new Target.AtLeast(known(low));
            case WITHIN -> new Target.Within(known(low), known(high));
            default -> throw new IllegalStateException("no comparator " + comparator);
        };
    }

    private static double known(@Nullable Double value) {
        if (value == null) {
            throw new IllegalStateException("a target without its value");
        }
        return value;
    }
}
