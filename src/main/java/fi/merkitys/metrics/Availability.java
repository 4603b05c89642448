package fi.merkitys.metrics;

import fi.merkitys.shell.Wording;

/** Whether a metric can be told, and why not. */
public sealed interface Availability {
    record Available() implements Availability {}

    /** Nothing was handled. */
    record NoContacts() implements Availability {}

    /** No source carries it. */
    record NotCarried(long contacts) implements Availability {}

    /** Some contacts have it, but under half of them: not a measurement. */
    record TooSeldom(long carried, long contacts) implements Availability {}

    default boolean isAvailable() {
        return this instanceof Available;
    }

    /** The reason in words; empty where it is available. */
    default String reason(Wording wording) {
        return switch (this) {
            case Available _ -> "";
            case NoContacts _ -> wording.t("metrics.notAvailable.noContacts");
            case NotCarried not -> wording.t("metrics.notAvailable.notCarried", not.contacts());
            case TooSeldom seldom -> wording.t("metrics.notAvailable.tooSeldom", seldom.carried(), seldom.contacts());
        };
    }
}
