package fi.merkitys.shell;

import java.time.Duration;

/** Somebody asks more often than {@link Pace} lets them. */
final class TooOften extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Duration left;

    TooOften(Duration left) {
        super("too often", null, false, false);
        this.left = left;
    }

    /** At least one. */
    long seconds() {
        return Math.max(1, left.plusMillis(999).toSeconds());
    }
}
