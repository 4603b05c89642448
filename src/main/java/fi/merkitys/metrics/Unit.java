package fi.merkitys.metrics;

/** What a metric's figure is counted in. */
public enum Unit {
    SECONDS,
    /** From 0 to 1, shown as a percentage. */
    SHARE,
    /** From -100 to 100, with its sign. */
    POINTS,
    /** On the scale of the customers' survey. */
    GRADE,
    COUNT,
    MONEY
}
