package fi.merkitys.instructions;

import fi.merkitys.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A guide that people work by, as somebody reads it.
 *
 * @param language in which it is written
 * @param reports how many find it outdated and have no answer yet
 */
public record Instruction(
        InstructionId id,
        String title,
        Content content,
        String language,
        Used used,
        Person owner,
        Care care,
        int reports,
        int version,
        boolean retired,
        Standing standing) {
    /** So long before the day its owner knows of a review. */
    public static final int SOON_IN_DAYS = 14;

    /** Who has to do with it. */
    public record Person(PersonId id, String name) {}

    /** For which client and queue; none is for all. */
    public record Used(
            @Nullable Long clientId,
            @Nullable String client,
            @Nullable Integer queueId,
            @Nullable String queue) {}

    /** By whom, and when. */
    public record Verified(LocalDate on, String by) {}

    /** Who mends it, and by when. */
    public record Repair(Person by, LocalDate until) {}

    /**
     * How it is looked after.
     *
     * @param verified none where nobody ever has
     * @param repair none where nobody is asked to mend it
     * @param changedAt since it was verified; none where it was not
     */
    public record Care(
            int months,
            LocalDate reviewOn,
            @Nullable Verified verified,
            @Nullable Repair repair,
            @Nullable Instant changedAt) {}

    /**
     * What the viewer has to do with it.
     *
     * @param keeps whether they see to it that every guide has an owner
     * @param reported whether they find it outdated
     */
    public record Standing(boolean owns, boolean mends, boolean keeps, boolean reported) {}

    public String path() {
        return "/instructions/" + id;
    }

    public Trust trust(LocalDate today) {
        return Trust.of(care.verified() != null && care.changedAt() == null, care.reviewOn(), reports, today);
    }

    public boolean isReviewPast(LocalDate today) {
        return care.reviewOn().isBefore(today);
    }

    public boolean mayBeChanged() {
        return standing.owns() || standing.mends();
    }

    public boolean mayBePassed() {
        return standing.owns() || standing.keeps();
    }

    /** What it needs of the viewer today, or nothing. */
    public @Nullable Need need(LocalDate today) {
        if (retired || !mayBeChanged()) {
            return null;
        }
        if (care.changedAt() != null) {
            return Need.VERIFY;
        }
        var repair = care.repair();
        if (repair != null) {
            return standing.mends() ? Need.MEND : repair.until().isBefore(today) ? Need.LATE : null;
        }
        if (reports > 0) {
            return Need.REPORTED;
        }
        return care.reviewOn().isAfter(today.plusDays(SOON_IN_DAYS)) ? null : Need.REVIEW;
    }
}
