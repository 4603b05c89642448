package fi.merkitys.voice;

import fi.merkitys.people.PersonId;
import fi.merkitys.voice.routes.Category;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody raised, as far as the viewer may see it.
 *
 * @param raiser none where the viewer may not know who it was
 * @param standing how the viewer stands to it
 * @param minutes that an obstacle takes of each of those affected in a day, or none
 * @param affected the raiser, and all who said that it is so for them, too
 * @param told what was answered, and what was done
 */
public record Item(
        ItemId id,
        Kind kind,
        @Nullable Obstacle obstacle,
        @Nullable FromCustomer customer,
        @Nullable Cause cause,
        String words,
        Facts facts,
        Instant raisedAt,
        boolean isForAll,
        boolean isNamed,
        @Nullable Person raiser,
        Standing standing,
        String ownerName,
        Progress progress,
        Told told,
        @Nullable Integer minutes,
        int affected,
        boolean hasPicture) {
    /** Somebody whose name is shown. */
    public record Person(PersonId id, String name) {}

    /**
     * What it is about.
     *
     * @param category none where the line supervisor answers
     */
    public record Facts(
            @Nullable Category category,
            @Nullable String client,
            @Nullable String queue,
            @Nullable String contactId) {}

    /**
     * In words.
     *
     * @param doer by name
     */
    public record Told(
            @Nullable String answer,
            @Nullable Instant answeredAt,
            @Nullable String doer,
            @Nullable String done,
            @Nullable Instant doneAt,
            @Nullable Instant closedAt) {}

    /**
     * How the viewer stands to it.
     *
     * @param raised it is the viewer's own
     * @param owns or stands in for its owner
     * @param does promised to do it
     * @param joined said that it is so for them, too
     */
    public record Standing(boolean raised, boolean owns, boolean does, boolean joined) {}

    public State state() {
        return progress.state();
    }

    public boolean isOpen() {
        return progress.state() != State.CLOSED;
    }

    public boolean isLateOn(LocalDate day) {
        var timer = progress.timer();
        return timer != null && timer.isLateOn(day);
    }

    /** The viewer has something to wait for or to do; why a customer complained may be found later. */
    public boolean mayGoOn() {
        return isOpen()
                ? standing.raised() || standing.owns() || standing.does()
                : standing.owns() && customer == FromCustomer.COMPLAINT;
    }

    /** By the owner, whoever stands in, and, for what is promised, whoever promised it. */
    public boolean mayBeAnswered() {
        return standing.owns() && progress.mayBeAnswered();
    }

    public boolean mayBeFinished() {
        return (standing.owns() || standing.does())
                && progress.state() == State.ANSWERED
                && progress.answer() == Answer.YES;
    }

    public boolean mayBeLookedInto() {
        return standing.owns() && progress.state() == State.WITH_OWNER && !progress.replied();
    }

    public boolean mayBeThankedFor() {
        return standing.raised() && progress.mayBeThankedFor();
    }

    public boolean mayBeJoined() {
        return isForAll && isOpen() && !standing.raised();
    }

    /** The raiser is asked for more. */
    public boolean isAsked() {
        return standing.raised() && progress.state() == State.ANSWERED && progress.answer() == Answer.MORE;
    }

    /** Enough of the words to know which. */
    public String beginning() {
        return Words.beginning(words);
    }

    public String path() {
        return "/voice/" + id;
    }
}
