package fi.merkitys.feedback.now;

/** That it is time to ask one's people. */
public enum Nudge {
    NEVER_ASKED,
    LONG_AGO;

    public String key() {
        return this == NEVER_ASKED ? "feedback.today.askNever" : "feedback.today.askAgain";
    }
}
