package fi.merkitys.successes.stories;

import fi.merkitys.identity.Viewer;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is said to a story, and what follows from it. Taking back needs nobody: in the moment in which it is kept, no node
 * gives the story out any more.
 */
@Service
public class DecideOnStory {
    private final Stories stories;
    private final StoryBook book;
    private final Voices voices;
    private final TellConcerned tell;
    private final Clock clock;

    DecideOnStory(Stories stories, StoryBook book, Voices voices, TellConcerned tell, Clock clock) {
        this.stories = stories;
        this.book = book;
        this.voices = voices;
        this.tell = tell;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {}

    public record Done(Story story) implements Outcome {}

    /** The words are other ones now: they have to be read first. */
    public record ReadAgain() implements Outcome {}

    /** @param seen the version that the hero has read */
    @Transactional
    public Outcome agree(Story story, int seen, Channel channel, Viewer hero) {
        if (!voices.agree(story.id(), seen, channel, clock.instant())) {
            return new ReadAgain();
        }
        var after = after(story, hero);
        if (story.agreed().isEmpty() && after.told().isEmpty()) {
            tell.agreed(after, hero);
        }
        return new Done(after);
    }

    @Transactional
    public Outcome takeBack(Story story, Channel channel, Viewer hero) {
        voices.revoke(story.id(), channel, clock.instant());
        return new Done(after(story, hero));
    }

    /** @param seen the version that whoever approves has read */
    @Transactional
    public Outcome approve(Story story, int seen, Viewer viewer) {
        if (seen != story.version() || !voices.approve(story.id(), seen, viewer.id(), clock.instant())) {
            return new ReadAgain();
        }
        return new Done(after(story, viewer));
    }

    /**
     * In place of approving: whoever wrote it is told why.
     *
     * @param seen the version that whoever sends it back has read
     */
    @Transactional
    public Outcome sendBack(Story story, int seen, String why, Viewer viewer) {
        if (seen != story.version() || !voices.sendBack(story.id(), seen, viewer.id(), why, clock.instant())) {
            return new ReadAgain();
        }
        tell.sentBack(story, viewer);
        return new Done(after(story, viewer));
    }

    @Transactional
    public void withdraw(Story story, Viewer viewer) {
        if (book.withdraw(story.id(), viewer.id(), clock.instant())) {
            after(story, viewer);
            tell.withdrawn(story, viewer, stories.approvers(story.id()));
        }
    }

    private Story after(Story before, Viewer viewer) {
        var after = stories.find(before.id()).orElseThrow();
        tell.of(before, after, viewer);
        return after;
    }
}
