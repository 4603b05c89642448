package fi.merkitys.voice.monthly;

import fi.merkitys.shell.TypedText;
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
                ? wording.t(
                        "voice.month.line", TypedText.beginning(words, BEGINNING), TypedText.beginning(done, BEGINNING))
                : wording.t(
                        "voice.month.named",
                        TypedText.beginning(words, BEGINNING),
                        TypedText.beginning(done, BEGINNING),
                        raiser);
    }
}
