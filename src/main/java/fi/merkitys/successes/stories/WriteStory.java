package fi.merkitys.successes.stories;

import fi.merkitys.identity.Viewer;
import fi.merkitys.people.PersonId;
import fi.merkitys.pictures.Picture;
import fi.merkitys.successes.Success;
import java.security.SecureRandom;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes a story, or other words of it. Whatever was said to the words before does not hold for the new ones. */
@Service
public class WriteStory {
    /** Nobody mistakes them for each other. */
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

    private static final int LENGTH = 16;

    private final Stories stories;
    private final StoryBook book;
    private final TellConcerned tell;
    private final SecureRandom chance = new SecureRandom();
    private final Clock clock;

    WriteStory(Stories stories, StoryBook book, TellConcerned tell, Clock clock) {
        this.stories = stories;
        this.book = book;
        this.tell = tell;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {}

    public record Written(StoryId id) implements Outcome {}

    public record NotSaid(StoryText.Problem problem) implements Outcome {}

    /** By somebody else, who was quicker: of this success, or in these words. */
    public record ByAnother() implements Outcome {}

    /**
     * What is to become of the picture.
     *
     * @param added none to leave it as it is
     * @param removed whether there is to be none
     */
    public record Change(@Nullable Picture added, boolean removed) {
        public static final Change NONE = new Change(null, false);
    }

    @Transactional
    public Outcome begin(Success success, PersonId hero, StoryText text, Change picture, Viewer viewer) {
        var problem = text.problem();
        if (problem != null) {
            return new NotSaid(problem);
        }
        var begun = book.begin(success.id(), hero, viewer.id(), slug(), text, clock.instant());
        if (begun.isEmpty()) {
            return new ByAnother();
        }
        var id = begun.get();
        var added = picture.added();
        var first = added != null
                ? book.addPicture(id, added)
                : picture.removed() ? null : book.takePicture(id, success.id());
        if (first != null) {
            book.write(id, 1, text, first, viewer.id(), clock.instant());
        }
        return new Written(id);
    }

    /** @param seen the version that the writer has read */
    @Transactional
    Outcome write(Story story, int seen, StoryText text, Change picture, Viewer viewer) {
        var problem = text.problem();
        if (problem != null) {
            return new NotSaid(problem);
        }
        if (seen != story.version() || story.isWithdrawn()) {
            return new ByAnother();
        }
        if (picture.equals(Change.NONE) && text.equals(story.text())) {
            return new Written(story.id());
        }
        var added = picture.added();
        var next = added != null
                ? book.addPicture(story.id(), added)
                : picture.removed() ? null : book.picture(story.id());
        if (!book.write(story.id(), seen, text, next, viewer.id(), clock.instant())) {
            return new ByAnother();
        }
        tell.changed(story, stories.find(story.id()).orElseThrow(), viewer);
        return new Written(story.id());
    }

    /** Whoever has written shows it to the hero. */
    @Transactional
    public boolean ask(Story story, int seen, Viewer viewer) {
        var asked = book.ask(story.id(), seen, clock.instant());
        if (asked) {
            tell.asked(story, viewer);
        }
        return asked;
    }

    private String slug() {
        var slug = new StringBuilder(LENGTH);
        for (var n = 0; n < LENGTH; n++) {
            slug.append(LETTERS.charAt(chance.nextInt(LETTERS.length())));
        }
        return slug.toString();
    }
}
