package fi.merkitys.goals.reality;

import fi.merkitys.goals.Days;
import fi.merkitys.goals.GoalVersion;
import fi.merkitys.goals.fairness.Attainment;
import fi.merkitys.goals.fairness.EligiblePerson;
import fi.merkitys.goals.fairness.RealityCheck;
import java.util.List;
import java.util.Map;

/**
 * A goal's version held against one period.
 *
 * @param members everybody who was asked, also those who do not count
 * @param revision of the data that it was computed from
 */
public record Check(GoalVersion version, Days days, RealityCheck result, Map<Long, Member> members, Revision revision) {
    public Check {
        members = Map.copyOf(members);
    }

    public Attainment attainment() {
        return result.attainment();
    }

    /** Who counts. */
    public List<Long> eligible() {
        return result.eligible().stream().map(EligiblePerson::person).toList();
    }

    /** Nobody asked for it, or the data does not carry the metric. */
    public boolean hasFigures() {
        return !result.eligible().isEmpty() || !result.newcomers().isEmpty();
    }

    public boolean verdictDiffersWhenEvened() {
        return result.attainment().verdict() != result.evenedAttainment().verdict();
    }

    long size() {
        return 1L + members.size();
    }
}
