package fi.merkitys.goals.fairness;

/** Of what kind a metric's figures are: it decides how they spread and how a mix is evened out. */
public enum Measure {
    /** A positive mean by contact, such as handle time. */
    MEAN,
    /** Hits among contacts, such as the top boxes of CSAT or transfers; from 0 to 1. */
    PROPORTION,
    /** A mean of values on both sides of zero, such as NPS: a mix is evened by difference, as a ratio has no sense. */
    NET_SCORE,
    /** Two sums neither of which counts contacts, such as after-call work by handle time; its spread is unknown. */
    RATIO
}
