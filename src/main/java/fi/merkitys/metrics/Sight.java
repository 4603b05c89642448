package fi.merkitys.metrics;

import fi.merkitys.people.PersonId;

/** Whose rows a question reads. */
sealed interface Sight {
    /** For aggregates only. */
    record Everybody() implements Sight {}

    /** Those whose own figures the viewer may see. */
    record SeenBy(PersonId viewer) implements Sight {}

    /** Everybody below a leader; for aggregates only. */
    record LedBy(PersonId leader) implements Sight {}

    record One(PersonId person) implements Sight {}

    /** On {@code d.person_id}; begins with {@code and}, or is empty. */
    default String clause() {
        return switch (this) {
            case Everybody _ -> "";
            case SeenBy _ -> "and d.person_id in (select person_id from people.seen_by(:sight))\n";
            case LedBy _ -> "and d.person_id in (select person_id from people.led_by(:sight))\n";
            case One _ -> "and d.person_id = :sight\n";
        };
    }

    /** Whether it reads more than the viewer may see by name. */
    default boolean isOfMany() {
        return switch (this) {
            case Everybody _ -> true;
            case LedBy _ -> true;
            case SeenBy _ -> false;
            case One _ -> false;
        };
    }

    default long whom() {
        return switch (this) {
            case Everybody _ -> 0;
            case SeenBy seen -> seen.viewer().value();
            case LedBy led -> led.leader().value();
            case One one -> one.person().value();
        };
    }
}
