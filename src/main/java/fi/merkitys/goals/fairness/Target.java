package fi.merkitys.goals.fairness;

/** What a goal asks of a person's figure. */
public sealed interface Target {

    /** Whether a figure reaches the target. */
    boolean reachedBy(double figure);

    /** How far a figure is from the target, as a share of it: 0 where it is reached, without end where the target is 0. */
    double missedBy(double figure);

    /** How probable it is that a normally distributed figure reaches the target; with no spread it is 0 or 1. */
    default double chance(double mean, double sd) {
        if (sd > 0) {
            return chanceOfSpread(mean, sd);
        }
        return reachedBy(mean) ? 1 : 0;
    }

    double chanceOfSpread(double mean, double sd);

    /** The target for somebody who is at this share, above 0 and at most 1, of an experienced colleague's pace. */
    Target easedTo(double pace);

    /** For lower-better metrics. */
    record AtMost(double value) implements Target {
        @Override
        public boolean reachedBy(double figure) {
            return figure <= value + slack(value);
        }

        @Override
        public double missedBy(double figure) {
            return reachedBy(figure) ? 0 : (figure - value) / Math.abs(value);
        }

        @Override
        public double chanceOfSpread(double mean, double sd) {
            return StandardNormal.below((value - mean) / sd);
        }

        @Override
        public AtMost easedTo(double pace) {
            return new AtMost(raised(value, pace));
        }
    }

    /** For higher-better metrics. */
    record AtLeast(double value) implements Target {
        @Override
        public boolean reachedBy(double figure) {
            return figure >= value - slack(value);
        }

        @Override
        public double missedBy(double figure) {
            return reachedBy(figure) ? 0 : (value - figure) / Math.abs(value);
        }

        @Override
        public double chanceOfSpread(double mean, double sd) {
            return StandardNormal.below((mean - value) / sd);
        }

        @Override
        public AtLeast easedTo(double pace) {
            return new AtLeast(lowered(value, pace));
        }
    }

    /** For metrics that can be too low and too high. */
    record Within(double low, double high) implements Target {
        public Within {
            if (low > high) {
                throw new IllegalArgumentException("A band runs from low to high, not from " + low + " to " + high);
            }
        }

        @Override
        public boolean reachedBy(double figure) {
            return figure >= low - slack(low) && figure <= high + slack(high);
        }

        @Override
        public double missedBy(double figure) {
            return Math.max(new AtLeast(low).missedBy(figure), new AtMost(high).missedBy(figure));
        }

        @Override
        public double chanceOfSpread(double mean, double sd) {
            return StandardNormal.below((high - mean) / sd) - StandardNormal.below((low - mean) / sd);
        }

        @Override
        public Within easedTo(double pace) {
            return new Within(lowered(low, pace), raised(high, pace));
        }
    }

    /** Whoever is at the target reaches it, also where sums of fractions leave a difference in the thirteenth digit. */
    private static double slack(double value) {
        return Math.abs(value) * 1e-12;
    }

    private static double raised(double value, double pace) {
        return value < 0 ? value * pace : value / pace;
    }

    private static double lowered(double value, double pace) {
        return value < 0 ? value / pace : value * pace;
    }
}
