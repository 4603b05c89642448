package fi.merkitys.support;

/** What somebody wrote, as it is kept. */
final class Words {
    static final int LONGEST = 4_000;

    private Words() {}

    static boolean isTooLong(String words) {
        return words.length() > LONGEST;
    }
}
