package fi.merkitys.instructions.reminders;

import fi.merkitys.instructions.Instruction;
import fi.merkitys.people.PersonId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A guide of which somebody has to be reminded.
 *
 * @param reviewTold 0 nobody was reminded of the review, 1 that it is near, 2 that it is past
 * @param repairBy none where nobody mends it
 * @param changed whether it was changed since it was verified
 */
record Reached(
        long id,
        PersonId owner,
        @Nullable PersonId repairer,
        LocalDate reviewOn,
        int reviewTold,
        @Nullable LocalDate repairBy,
        boolean repairTold,
        boolean changed) {
    /** What there is to remind of. */
    enum Ring {
        REVIEW_NEAR,
        REVIEW_PAST,
        REPAIR_LATE
    }

    /** Each of them once: whoever was told that it is past need not hear that it was near. */
    Set<Ring> rings(LocalDate today) {
        var rings = EnumSet.noneOf(Ring.class);
        if (reviewOn.isBefore(today)) {
            if (reviewTold < 2) {
                rings.add(Ring.REVIEW_PAST);
            }
        } else if (isNear(today) && reviewTold < 1) {
            rings.add(Ring.REVIEW_NEAR);
        }
        if (repairBy != null && repairBy.isBefore(today) && !repairTold && !changed) {
            rings.add(Ring.REPAIR_LATE);
        }
        return rings;
    }

    int reviewToldAfter(LocalDate today) {
        return reviewOn.isBefore(today) ? 2 : isNear(today) ? 1 : reviewTold;
    }

    private boolean isNear(LocalDate today) {
        return !reviewOn.isAfter(today.plusDays(Instruction.SOON_IN_DAYS));
    }

    boolean repairToldAfter(LocalDate today) {
        return repairTold || rings(today).contains(Ring.REPAIR_LATE);
    }
}
