package fi.merkitys.successes.stories;

import fi.merkitys.shell.TypedText;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of a story, and where they are meant to be told: what its hero agrees to.
 *
 * @param language of one of the languages of Merkitys
 * @param words paragraphs with empty lines between them; what begins with {@code >} was said by somebody
 * @param alias instead of the hero's name outside, or empty
 * @param pictureWords what is to be seen in the picture, or empty
 * @param social what is posted elsewhere, or empty for title and address alone
 */
public record StoryText(
        String language,
        String title,
        String words,
        String alias,
        String pictureWords,
        String social,
        Set<Channel> channels) {
    static final int LONGEST_TITLE = 120;
    static final int LONGEST = 8_000;
    static final int LONGEST_ALIAS = 60;
    static final int LONGEST_PICTURE_WORDS = 300;
    static final int LONGEST_SOCIAL = 600;
    private static final Set<String> LANGUAGES = Set.of("en", "fi", "lt");

    /** Signs that nobody sees and that turn what stands around them: a page could be made to say something else. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\u200e\\u200f\\u061c\\u202a-\\u202e\\u2066-\\u2069\\ufeff&&[^\\n\\t]]");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    public StoryText {
        language = LANGUAGES.contains(language) ? language : "en";
        title = line(title);
        words = seen(words);
        alias = line(alias);
        pictureWords = line(pictureWords);
        social = seen(social);
        channels = Set.copyOf(channels.isEmpty() ? EnumSet.of(Channel.INSIDE) : channels);
    }

    private static String seen(String typed) {
        return UNSEEN.matcher(TypedText.plain(typed)).replaceAll("");
    }

    private static String line(String typed) {
        return SPACE.matcher(seen(typed)).replaceAll(" ").strip();
    }

    /**
     * @param field beside which it is told
     * @param words the key of what to do about it
     */
    public record Problem(String field, String words) {}

    @Nullable
    Problem problem() {
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            return new Problem("title", "stories.problem.title");
        }
        if (words.isEmpty()) {
            return new Problem("words", "stories.problem.words");
        }
        if (words.length() > LONGEST) {
            return new Problem("words", "stories.problem.long");
        }
        if (alias.length() > LONGEST_ALIAS) {
            return new Problem("alias", "stories.problem.alias");
        }
        if (pictureWords.length() > LONGEST_PICTURE_WORDS) {
            return new Problem("pictureWords", "stories.problem.pictureWords");
        }
        return social.length() > LONGEST_SOCIAL ? new Problem("social", "stories.problem.social") : null;
    }

    public List<Paragraph> paragraphs() {
        return Paragraph.of(words);
    }

    /** The first words, for where there is no room for more. */
    public String beginning(int most) {
        return Paragraph.beginning(words, most);
    }
}
