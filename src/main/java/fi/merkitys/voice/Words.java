package fi.merkitys.voice;

/** What people type. */
final class Words {
    /** Characters; who has more to say has a talk. */
    static final int LONGEST = 4_000;

    /** Enough to know which. */
    private static final int BEGINNING = 90;

    private Words() {}

    /** Without what no text needs, at its ends and within. */
    static String plain(@org.jspecify.annotations.Nullable String typed) {
        return typed == null
                ? ""
                : typed.replace("\0", "").replace("\r\n", "\n").strip();
    }

    static String beginning(String words) {
        var line = words.lines().findFirst().orElse("");
        return line.codePointCount(0, line.length()) <= BEGINNING
                ? line
                : line.substring(0, line.offsetByCodePoints(0, BEGINNING - 1)) + "…";
    }
}
