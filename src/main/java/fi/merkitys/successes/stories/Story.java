package fi.merkitys.successes.stories;

import fi.merkitys.people.PersonId;
import fi.merkitys.successes.Success;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A success told at length, as one reads it.
 *
 * @param success with which it began, or none where that is not there any more
 * @param version of the words: another one with whatever is changed
 * @param picture whether there is one
 * @param writer who wrote the words as they are
 * @param askedAt since when they wait for the hero, or none
 * @param heroUntil the hero's last day here, or none
 * @param told where it is told now
 * @param sentBack whether somebody who could approve of the words as they are wants other ones
 */
public record Story(
        StoryId id,
        @Nullable Long success,
        Success.Person hero,
        PersonId begunBy,
        String slug,
        int version,
        StoryText text,
        boolean picture,
        Success.Person writer,
        Instant writtenAt,
        @Nullable Instant askedAt,
        @Nullable Instant withdrawnAt,
        @Nullable LocalDate heroUntil,
        Set<Channel> told,
        @Nullable Instant toldAt,
        int approvals,
        boolean sentBack,
        Set<Channel> agreed) {
    /** By so many, neither the hero nor whoever wrote the words. */
    public static final int APPROVALS = 2;

    /** Whose turn it is. */
    public enum Step {
        DRAFT,
        ASKED,
        AGREED,
        APPROVED_ONCE,
        SENT_BACK,
        TOLD,
        WITHDRAWN;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Step step() {
        if (withdrawnAt != null) {
            return Step.WITHDRAWN;
        }
        if (!told.isEmpty()) {
            return Step.TOLD;
        }
        if (sentBack) {
            return Step.SENT_BACK;
        }
        if (agreed.isEmpty()) {
            return askedAt == null ? Step.DRAFT : Step.ASKED;
        }
        return approvals == 0 ? Step.AGREED : Step.APPROVED_ONCE;
    }

    public boolean isAbout(PersonId person) {
        return hero.id().equals(person);
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /** Whoever leads the hero, and HR, where it is not about them and not their own words. */
    boolean mayBeApprovedBy(PersonId person, boolean leadsOrHr) {
        return leadsOrHr
                && !isWithdrawn()
                && !sentBack
                && !agreed.isEmpty()
                && !isAbout(person)
                && !writer.id().equals(person);
    }

    /** In place of approving, as long as it is told nowhere. */
    boolean mayBeSentBackBy(PersonId person, boolean leadsOrHr) {
        return told.isEmpty() && mayBeApprovedBy(person, leadsOrHr);
    }

    public boolean isToldInside() {
        return told.contains(Channel.INSIDE);
    }

    /** How the hero is called outside. */
    public String outsideName() {
        return text.alias().isEmpty() ? hero.name() : text.alias();
    }

    /** What is posted elsewhere, with the address of the page. */
    public String post(String address) {
        var words = text.social().isEmpty() ? text.title() : text.social();
        return words + "\n\n" + address;
    }

    /** Names that stand in the words though the hero wants another one. */
    public List<String> leaks() {
        return text.alias().isEmpty() ? List.of() : NamesInText.of(hero.name()).in(text);
    }

    public String path() {
        return "/stories/" + id;
    }

    /** Only while its hero works here. */
    public boolean isOver(LocalDate today) {
        return heroUntil != null && heroUntil.isBefore(today);
    }
}
