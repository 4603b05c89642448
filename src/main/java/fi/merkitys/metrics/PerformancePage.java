package fi.merkitys.metrics;

import java.time.LocalDate;
import java.util.List;

/**
 * How the viewer's people have done.
 *
 * @param metrics the columns: what the contacts carry
 * @param people by name, never by figure
 * @param teams of a leader, as aggregates
 * @param weeks how many
 * @param leads whether the viewer leads others
 */
public record PerformancePage(
        List<Metric> metrics,
        List<Row> people,
        List<Row> teams,
        LocalDate from,
        LocalDate until,
        int weeks,
        boolean leads) {

    /** @param id of the person, or 0 for a team */
    public record Row(long id, String name, List<Cell> cells) {}

    /**
     * @param contacts how many contacts or answers the figure rests on; 0 where there is no figure
     * @param few whether that is too few to make much of
     */
    public record Cell(String value, long contacts, boolean few) {}
}
