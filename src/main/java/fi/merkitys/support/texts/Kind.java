package fi.merkitys.support.texts;

import java.util.Locale;

/** What a matter can be about. */
public record Kind(long id, String english, String finnish, String lithuanian, boolean retired) {
    /** A form that nothing was typed into. */
    public static final Kind NEW = new Kind(0, "", "", "", false);

    public String name(Locale language) {
        return InLanguages.choose(language, english, finnish, lithuanian);
    }
}
