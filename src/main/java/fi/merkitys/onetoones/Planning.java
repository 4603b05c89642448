package fi.merkitys.onetoones;

import fi.merkitys.onetoones.scheduling.Lengths;
import fi.merkitys.onetoones.scheduling.Rhythm;
import java.time.LocalDate;

/**
 * What somebody wants planned.
 *
 * @param everybody also for those further down, on every level; else for one's own reports
 * @param until the last day of it
 */
public record Planning(boolean everybody, Rhythm rhythm, Lengths lengths, LocalDate from, LocalDate until) {
    public static final String TEMPLATE = "monthly";

    public static Planning year(boolean everybody, Rhythm rhythm, Lengths lengths, LocalDate from) {
        return new Planning(everybody, rhythm, lengths, from, from.plusYears(1).minusDays(1));
    }
}
