package fi.merkitys.metrics;

import java.util.Map;

/**
 * One row of an answer in the making.
 *
 * @param whole of all sources and channels together, which tells how many people they are
 */
record SumRow(Answer.Place place, boolean whole, long source, String channel, Map<Metric, Figure> figures) {}
