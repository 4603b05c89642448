package fi.merkitys.onetoones;

import fi.merkitys.onetoones.scheduling.Lengths;
import fi.merkitys.onetoones.scheduling.Rhythm;
import fi.merkitys.people.PersonId;
import java.time.LocalDate;
import java.util.Set;

/**
 * Series that end soon, with none after them.
 *
 * @param until their last day
 */
public record EndingSeries(LocalDate until, Rhythm rhythm, Lengths lengths, Set<PersonId> people) {
    /** The year after, as it was. */
    Planning next() {
        return Planning.year(false, rhythm, lengths, until.plusDays(1));
    }
}
