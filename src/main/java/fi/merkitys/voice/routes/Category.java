package fi.merkitys.voice.routes;

import java.util.Locale;

/**
 * What something that is raised is about.
 *
 * @param replyDays within how many of the owner's days of work there is a first word
 * @param answerDays within how many there is an answer
 * @param doneDays what is offered as the day of a yes
 */
public record Category(
        long id,
        String english,
        String finnish,
        String lithuanian,
        int replyDays,
        int answerDays,
        int doneDays,
        boolean retired) {
    /** Characters of a name, of a circle as well. */
    static final int LONGEST_NAME = 80;

    /** Of what is in no category: the line supervisor answers it. */
    public static final Category NONE = new Category(0, "", "", "", 2, 5, 20, false);

    public String name(Locale language) {
        return switch (language.getLanguage()) {
            case "fi" -> finnish;
            case "lt" -> lithuanian;
            default -> english;
        };
    }
}
