package fi.merkitys.support;

import org.jspecify.annotations.Nullable;

/** What somebody wrote, as it is kept. */
final class Words {
    static final int LONGEST = 4_000;

    private Words() {}

    /** Without what no text needs, at its ends and within. */
    static String plain(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.replace("\0", "").replace("\r\n", "\n").strip();
    }

    static boolean isTooLong(String words) {
        return words.length() > LONGEST;
    }
}
