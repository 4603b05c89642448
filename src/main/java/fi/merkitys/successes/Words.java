package fi.merkitys.successes;

/** What people type. */
public final class Words {
    /** Characters; a success that takes longer to tell is a story. */
    public static final int LONGEST = 2_000;

    private Words() {}
}
