package fi.merkitys.voice;

import fi.merkitys.shell.TypedText;

/** What people type. */
final class Words {
    /** Characters; who has more to say has a talk. */
    static final int LONGEST = 4_000;

    /** Enough to know which. */
    private static final int BEGINNING = 90;

    private Words() {}

    static String beginning(String words) {
        return TypedText.firstLine(words, BEGINNING);
    }
}
