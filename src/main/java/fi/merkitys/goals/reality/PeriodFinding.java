package fi.merkitys.goals.reality;

import fi.merkitys.goals.Days;
import fi.merkitys.goals.fairness.Attainment;
import fi.merkitys.goals.fairness.Target;

/**
 * What was found for one period.
 *
 * @param beforeTheGoal the period ended before the first version held; it is held against that version all the same
 */
public record PeriodFinding(Days days, int version, Target target, Attainment attainment, boolean beforeTheGoal) {}
