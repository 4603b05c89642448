package fi.merkitys.metrics;

/** Of what kind a metric's figures are, which decides the statistics that fit them. */
public enum Kind {
    /** A positive mean by contact. */
    MEAN,
    /** Hits among contacts. */
    PROPORTION,
    /** A mean of values on both sides of zero. */
    NET_SCORE,
    /** Two sums neither of which counts contacts. */
    RATIO
}
