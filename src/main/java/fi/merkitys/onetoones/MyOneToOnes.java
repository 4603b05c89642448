package fi.merkitys.onetoones;

import fi.merkitys.people.Deputies.Deputy;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything of one person's one-to-ones.
 *
 * @param next the next one, or none
 * @param coming a few after it
 * @param dropped skipped and cancelled ones of the last months and of those to come
 * @param reasons why, by meeting
 * @param unsaid whose time is over, and nobody has said yet whether they met
 * @param clashes on days on which one of the two is away by now
 * @param reports who reports to the viewer
 * @param standsIn the dates of those for whose supervisor the viewer stands in
 * @param plans whether the viewer may plan, and for whom besides the own reports
 * @param coverage whether the viewer sees if others' are held
 * @param rules whether the viewer says when talks may be
 */
public record MyOneToOnes(
        @Nullable Meeting next,
        List<Meeting> coming,
        List<Meeting> dropped,
        Map<MeetingId, String> reasons,
        List<Meeting> unsaid,
        List<Clash> clashes,
        YearStrip year,
        List<ReadOneToOnes.Report> reports,
        List<StandIn> standsIn,
        Plans plans,
        boolean coverage,
        boolean rules) {
    /** @param proposal the nearest time that both have, or none */
    public record Clash(Meeting meeting, @Nullable LocalDateTime proposal) {}

    public record StandIn(Deputy deputy, List<ReadOneToOnes.Report> reports) {}

    /** What the viewer may plan. */
    public enum Plans {
        NOTHING,
        REPORTS,
        EVERYBODY
    }

    public long withoutSeries() {
        return reports.stream().filter(report -> !report.planned()).count();
    }

    public boolean isEmpty() {
        return next == null && reports.isEmpty() && dropped.isEmpty() && unsaid.isEmpty();
    }
}
