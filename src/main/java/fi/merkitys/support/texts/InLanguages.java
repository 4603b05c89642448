package fi.merkitys.support.texts;

import java.util.Locale;

/** Words that were written in each language. */
final class InLanguages {
    private InLanguages() {}

    static String choose(Locale language, String english, String finnish, String lithuanian) {
        return switch (language.getLanguage()) {
            case "fi" -> finnish;
            case "lt" -> lithuanian;
            default -> english;
        };
    }
}
