package fi.merkitys.feedback.freshness;

import fi.merkitys.people.Absences.Absence;
import java.time.LocalDate;
import java.util.List;

/** How long somebody has waited for a word: the days at work, because nobody is told anything while away. */
final class Waiting {
    private Waiting() {}

    /** Days after the last word up to today, without those of absence. */
    static int days(LocalDate since, LocalDate today, List<Absence> absences) {
        return Math.toIntExact(since.plusDays(1)
                .datesUntil(today.isBefore(since) ? since.plusDays(1) : today.plusDays(1))
                .filter(day -> absences.stream().noneMatch(absence -> covers(absence, day)))
                .count());
    }

    static boolean covers(Absence absence, LocalDate day) {
        return !day.isBefore(absence.from()) && !day.isAfter(absence.until());
    }
}
