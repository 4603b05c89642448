package fi.merkitys.shell;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** What somebody typed, as it is kept. */
public final class TypedText {
    private TypedText() {}

    /**
     * Without what no text needs, at its ends and within; letters with marks are one character each, however the keyboard
     * put them together.
     *
     * @param typed none where the form was sent without it
     */
    public static String plain(@Nullable String typed) {
        return typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFC)
                        .replace("\0", "")
                        .replace("\r\n", "\n")
                        .strip();
    }

    /** So much of it on one line that one knows which it is. */
    public static String beginning(String words, int most) {
        return cut(words.replaceAll("\\s+", " ").strip(), most);
    }

    /** So much of its first line. */
    public static String firstLine(String words, int most) {
        return cut(words.lines().findFirst().orElse(""), most);
    }

    /** Never within a character of two parts. */
    private static String cut(String line, int most) {
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…";
    }
}
