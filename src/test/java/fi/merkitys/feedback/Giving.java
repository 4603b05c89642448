package fi.merkitys.feedback;

import fi.merkitys.Office;

/** Feedback as somebody gives it in the browser. */
final class Giving {
    private Giving() {}

    /** @return the path of what was given */
    static String give(Office office, String from, String to, String kind, String words, String... more)
            throws Exception {
        var all = new String[6 + more.length];
        System.arraycopy(
                new String[] {"to", String.valueOf(office.id(to)), "kind", kind, "behaviour", words}, 0, all, 0, 6);
        System.arraycopy(more, 0, all, 6, more.length);
        var location = office.send(from, "/feedback", all).getRedirectedUrl();
        return location == null ? "" : location.replace("?given=true", "");
    }
}
