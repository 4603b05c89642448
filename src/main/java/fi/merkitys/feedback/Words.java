package fi.merkitys.feedback;

/** What somebody wrote, as it is kept. */
public final class Words {
    /** As much as anybody reads; a database full of novels helps nobody. */
    public static final int LONGEST = 4_000;

    private Words() {}
}
