package fi.merkitys.metrics;

/**
 * A metric as sums over rows of {@code contacts.agent_day d}: added first, divided last. The texts are SQL expressions
 * of one row.
 *
 * @param carried how many of the row's contacts carry what the metric needs
 * @param squares the sum of the squared single values, or {@link #UNKNOWN}
 * @param needsCoverage whether a source must carry it for at least half of its contacts: an occasional value is not a
 *     measurement, except where customers are free to answer
 */
record Formula(String numerator, String denominator, String carried, String squares, Kind kind, boolean needsCoverage) {
    static final String UNKNOWN = "double precision 'NaN'";

    /**
     * What part of a person's day a row takes, by contacts. A day in two queues is still one day, so days can be added
     * over queues like any other sum. Only queries over {@link #needsShareOfDay()} offer it.
     */
    static final String SHARE_OF_DAY = "d.share_of_day";

    /** A mean by contact of what the contact system clocks. */
    static Formula clocked(String sum, String count, String squares) {
        return new Formula(sum, count, count, squares, Kind.MEAN, true);
    }

    /** A mean by contact of what only some contacts can have. */
    static Formula mean(String sum, String count, String squares) {
        return new Formula(sum, count, count, squares, Kind.MEAN, false);
    }

    /** A hit squared is a hit. */
    static Formula proportion(String hits, String count) {
        return new Formula(hits, count, count, hits, Kind.PROPORTION, false);
    }

    boolean needsShareOfDay() {
        return denominator.equals(SHARE_OF_DAY);
    }

    /** A part of handle time, taken only where the row has both. */
    static Formula partOfHandleTime(String sum, String count) {
        var both = "d." + count + " > 0 and d.handle_n > 0";
        return new Formula(
                "case when " + both + " then d." + sum + " else 0 end",
                "case when " + both + " then d.handle_seconds else 0 end",
                "case when " + both + " then least(d." + count + ", d.handle_n) else 0 end",
                UNKNOWN,
                Kind.RATIO,
                true);
    }
}
