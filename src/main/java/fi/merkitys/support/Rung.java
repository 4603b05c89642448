package fi.merkitys.support;

import java.util.Optional;

/** How far up the ladder: most matters are well after the first. */
public enum Rung {
    FIRST(1, StepKind.TALK),
    /** With HR or the leader above, who is invited by name. */
    SECOND(2, StepKind.SECOND_TALK),
    THIRD(3, StepKind.AGREEMENT);

    private final int number;
    private final StepKind opening;

    Rung(int number, StepKind opening) {
        this.number = number;
        this.opening = opening;
    }

    /** With what it begins. */
    public StepKind opening() {
        return opening;
    }

    public int number() {
        return number;
    }

    /** None above a written agreement: what comes then, people decide elsewhere. */
    public Optional<Rung> next() {
        return switch (this) {
            case FIRST -> Optional.of(SECOND);
            case SECOND -> Optional.of(THIRD);
            case THIRD -> Optional.empty();
        };
    }

    /** Whether somebody is invited into its first step. */
    public boolean hasGuest() {
        return this == SECOND;
    }

    static Rung of(int number) {
        return switch (number) {
            case 1 -> FIRST;
            case 2 -> SECOND;
            case 3 -> THIRD;
            default -> throw new IllegalArgumentException("there is no rung " + number);
        };
    }
}
