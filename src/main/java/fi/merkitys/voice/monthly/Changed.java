package fi.merkitys.voice.monthly;

import fi.merkitys.shell.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Something that changed.
 *
 * @param raiser by name, where they want it there
 * @param team where they worked then, or none
 */
record Changed(
        String words,
        String done,
        @Nullable String raiser,
        @Nullable Long team) {
    private static final int BEGINNING = 160;

    String line(Wording wording) {
        return raiser == null
                ? wording.t("voice.month.line", beginning(words), beginning(done))
                : wording.t("voice.month.named", beginning(words), beginning(done), raiser);
    }

    private static String beginning(String words) {
        var line = words.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= BEGINNING
                ? line
                : line.substring(0, line.offsetByCodePoints(0, BEGINNING - 1)) + "…";
    }
}
