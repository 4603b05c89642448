package fi.merkitys.support;

/** Where a matter stands, and so what may be done with it. */
public sealed interface Stand {
    /** The two write in a step and sign it. */
    record Working(Step step) implements Stand {}

    /** The follow-up is signed by both: the supervisor decides, with words. */
    record ToDecide(Step step) implements Stand {}

    /** The employee has another supervisor now, and decides whether they get it. */
    record BetweenSupervisors() implements Stand {}

    /** @param ending how */
    record Closed(Ending ending) implements Stand {}
}
