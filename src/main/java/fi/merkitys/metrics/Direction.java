package fi.merkitys.metrics;

/** Which way is better, as long as nobody has set a band: {@link Metric#mayHaveBand()}. */
public enum Direction {
    LOWER_IS_BETTER,
    HIGHER_IS_BETTER
}
