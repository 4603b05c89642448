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
}
