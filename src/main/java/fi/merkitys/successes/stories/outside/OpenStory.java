package fi.merkitys.successes.stories.outside;

import fi.merkitys.successes.stories.Paragraph;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What anybody may read of a story; of one that is gone, that it was there.
 *
 * @param revision another one with whatever is seen
 * @param title none where it is gone, as all that follows
 * @param name under which its hero wants to be known
 */
public record OpenStory(
        String slug,
        long revision,
        Locale language,
        @Nullable String title,
        @Nullable String words,
        @Nullable String name,
        @Nullable String pictureWords,
        @Nullable Size picture,
        boolean searchable,
        Instant publishedAt,
        Instant changedAt,
        boolean open) {
    private static final int SUMMARY = 200;

    /** In pixels. */
    public record Size(int width, int height) {}

    public boolean isGone() {
        return !open || words == null;
    }

    public List<Paragraph> paragraphs() {
        return words == null ? List.of() : Paragraph.of(words);
    }

    public String summary() {
        return words == null ? "" : Paragraph.beginning(words, SUMMARY);
    }

    public String path() {
        return "/heroes/" + slug;
    }
}
