package fi.merkitys.voice;

import fi.merkitys.Office;

/** Something that is raised in the browser. */
public final class RaisedInTests {
    private RaisedInTests() {}

    /** @return the path of what was raised */
    public static String raise(Office office, String who, String kind, String words, String... more) throws Exception {
        var all = new String[6 + more.length];
        System.arraycopy(new String[] {"kind", kind, "words", words, "sent", "true"}, 0, all, 0, 6);
        System.arraycopy(more, 0, all, 6, more.length);
        var location = office.send(who, "/voice", all).getRedirectedUrl();
        return location == null ? "" : location.replace("?raised=true", "");
    }
}
