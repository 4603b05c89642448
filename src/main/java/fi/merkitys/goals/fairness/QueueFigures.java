package fi.merkitys.goals.fairness;

/** A person's sums in one queue. */
public record QueueFigures(long queue, Figures figures) {}
