package fi.merkitys.metrics;

import java.util.List;

/**
 * A group of people over weeks, drawn and as figures.
 *
 * @param value of the last full week
 * @param change from the week before it, or empty
 */
public record TrendRow(String name, List<Cell> cells, TrendChart chart, String value, String change) {
    /** @param contacts how many contacts the figure rests on; 0 where there is no figure */
    public record Cell(String value, long contacts) {}
}
