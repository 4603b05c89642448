package fi.merkitys.support;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the two do in a step. */
public enum StepKind {
    TALK,
    SECOND_TALK,
    AGREEMENT,
    /** The employee's own. */
    PLAN,
    FOLLOW_UP;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<StepKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    /** What begins by itself once both have signed; after a follow-up a person decides. */
    public Optional<StepKind> then() {
        return switch (this) {
            case TALK, SECOND_TALK -> Optional.of(PLAN);
            case AGREEMENT, PLAN -> Optional.of(FOLLOW_UP);
            case FOLLOW_UP -> Optional.empty();
        };
    }

    /** Whether the two write down together what they agree. */
    public boolean isAgreed() {
        return switch (this) {
            case TALK, SECOND_TALK, AGREEMENT -> true;
            case PLAN, FOLLOW_UP -> false;
        };
    }

    public boolean isTalk() {
        return this == TALK || this == SECOND_TALK;
    }

    /** Whether it says until when. */
    public boolean hasEnd() {
        return this == PLAN || this == AGREEMENT;
    }
}
