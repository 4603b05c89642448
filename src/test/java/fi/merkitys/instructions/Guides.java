package fi.merkitys.instructions;

import fi.merkitys.Office;
import java.util.Objects;

/** Guides that are written in the browser. */
public final class Guides {
    private Guides() {}

    /** @return the path of the guide */
    public static String write(Office office, String who, String title, String words) throws Exception {
        return Objects.requireNonNull(
                office.send(who, "/instructions", "title", title, "words", words, "language", "en", "months", "6")
                        .getRedirectedUrl());
    }

    static void rewrite(Office office, String who, String path, String title, String words, String... more)
            throws Exception {
        var all = new String[8 + more.length];
        System.arraycopy(new String[] {"title", title, "words", words, "language", "en", "months", "6"}, 0, all, 0, 8);
        System.arraycopy(more, 0, all, 8, more.length);
        office.send(who, path + "/text", all);
    }
}
