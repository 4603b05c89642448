package fi.merkitys.successes.stories;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was typed, so that nothing of it is lost.
 *
 * @param version that the writer has read, 0 for a new one
 * @param problem what is wrong, or none
 */
public record StoryForm(int version, StoryText text, boolean withoutPicture, StoryText.@Nullable Problem problem) {

    /** As the form sends it; nothing of it has to be there. */
    record Sent(
            @Nullable Integer version,
            @Nullable String language,
            @Nullable String title,
            @Nullable String words,
            @Nullable String alias,
            @Nullable String pictureWords,
            @Nullable String social,
            @Nullable List<String> channels,
            @Nullable Boolean withoutPicture) {

        StoryForm form() {
            return new StoryForm(
                    version == null ? 0 : version,
                    new StoryText(
                            plain(language),
                            plain(title),
                            plain(words),
                            plain(alias),
                            plain(pictureWords),
                            plain(social),
                            Channel.meant(channels == null ? List.of() : channels)),
                    withoutPicture != null && withoutPicture,
                    null);
        }

        private static String plain(@Nullable String typed) {
            return typed == null ? "" : typed;
        }
    }

    /** To begin with: the words of the success are there to be told at more length. */
    static StoryForm empty(Locale language, String words) {
        var text = new StoryText(language.getLanguage(), "", words, "", "", "", Set.of(Channel.INSIDE));
        return new StoryForm(0, text, false, null);
    }

    static StoryForm of(Story story) {
        return new StoryForm(story.version(), story.text(), false, null);
    }

    StoryForm with(StoryText.@Nullable Problem why) {
        return new StoryForm(version, text, withoutPicture, why);
    }

    StoryForm at(int newer) {
        return new StoryForm(newer, text, withoutPicture, problem);
    }

    public @Nullable String problemOf(String field) {
        return problem != null && problem.field().equals(field) ? problem.words() : null;
    }
}
