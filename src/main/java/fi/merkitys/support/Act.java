package fi.merkitys.support;

/** What somebody can do with a matter. */
public enum Act {
    /** To write in the present step. */
    WRITE,
    SIGN,
    /** To give it more time, or to go a step further. */
    DECIDE,
    CLOSE,
    /** To say how one sees it oneself. */
    SAY,
    /** To give it to one's new supervisor. */
    RELEASE,
    START_AFRESH
}
