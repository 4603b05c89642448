package fi.merkitys.metrics;

/** A person's sums of a metric in one queue. */
public record PersonSum(long person, long queue, Sums sums) {}
