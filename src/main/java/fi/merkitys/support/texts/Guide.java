package fi.merkitys.support.texts;

import java.util.List;
import java.util.Locale;

/**
 * The questions that help with a step, one a line.
 *
 * @param step by its key
 */
public record Guide(String step, String english, String finnish, String lithuanian) {
    public List<String> questions(Locale language) {
        return InLanguages.choose(language, english, finnish, lithuanian)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
