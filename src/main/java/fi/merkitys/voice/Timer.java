package fi.merkitys.voice;

import java.time.LocalDate;
import java.util.Locale;

/**
 * The clock of an open item.
 *
 * @param waits for what
 * @param dueBy the last day on which it is in time
 * @param nextOn when it is looked at next
 * @param stage how far it went: 0 runs, 1 due, 2 late, 3 the owner's supervisor knows
 */
public record Timer(Waits waits, LocalDate dueBy, LocalDate nextOn, int stage) {
    /** What is waited for. */
    public enum Waits {
        /** The owner's first word. */
        REPLY,
        ANSWER,
        /** What was promised. */
        DONE,
        /** What the raiser is asked. */
        MORE,
        /** The raiser's thanks, or that they say that it does not do. */
        THANKS;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Waits of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    static Timer until(Waits waits, LocalDate dueBy) {
        return new Timer(waits, dueBy, dueBy, 0);
    }

    public boolean isLateOn(LocalDate day) {
        return dueBy.isBefore(day) && isTheOwners();
    }

    /** Whoever is waited for is the owner. */
    boolean isTheOwners() {
        return switch (waits) {
            case REPLY, ANSWER, DONE -> true;
            case MORE, THANKS -> false;
        };
    }
}
