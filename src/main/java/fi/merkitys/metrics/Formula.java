package fi.merkitys.metrics;

/**
 * A metric as sums over rows of {@code contacts.agent_day_row d}: added first, divided last. The texts are SQL
 * expressions of one row, null where the row does not carry it.
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
     * over queues like any other sum. Only {@link #rows} with it offer it.
     */
    static final String SHARE_OF_DAY = "d.share_of_day";

    /** A mean by contact of what the contact system clocks. */
    static Formula clocked(String measure, String squares) {
        return new Formula("d." + measure, count(measure), count(measure), squares, Kind.MEAN, true);
    }

    /** A mean by contact of what only some contacts can have. */
    static Formula mean(String sum, String measure) {
        return new Formula(sum, count(measure), count(measure), UNKNOWN, Kind.MEAN, false);
    }

    /** A hit squared is a hit. */
    static Formula proportion(String hits, String measure) {
        return new Formula(hits, count(measure), count(measure), hits, Kind.PROPORTION, false);
    }

    /** A part of handle time, taken only where the row has both. */
    static Formula partOfHandleTime(String measure) {
        return new Formula(
                "case when d.handle is not null then d." + measure + " end",
                "case when d." + measure + " is not null then d.handle end",
                "least(" + count(measure) + ", case when d." + measure + " is not null then " + count("handle")
                        + " end)",
                UNKNOWN,
                Kind.RATIO,
                true);
    }

    /** How many contacts carried a measure: a row says it only where not all of them did. */
    static String count(String measure) {
        return "case when d." + measure + " is not null then coalesce(d." + measure + "_n, d.contacts) end";
    }

    boolean needsShareOfDay() {
        return denominator.equals(SHARE_OF_DAY);
    }

    /** What stands after {@code from}: the agent-days of the period, of people as a clause on {@code d.person_id} says. */
    static String rows(boolean withShareOfDay, String people) {
        var where = "where d.day between :from and :until\n" + people;
        return withShareOfDay ? """
            (
              select d.*,
                     d.contacts::double precision
                       / sum(d.contacts) over (partition by d.person_id, d.day) as share_of_day
              from contacts.agent_day_row d
              %s
            ) d
            """.formatted(where) : "contacts.agent_day_row d\n" + where;
    }
}
