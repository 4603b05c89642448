package fi.merkitys.goals.finding;

import fi.merkitys.goals.GoalVersion;
import fi.merkitys.goals.OutcomeGoal;
import fi.merkitys.goals.Sight;
import fi.merkitys.goals.fairness.EligiblePerson;
import fi.merkitys.goals.fairness.JointAttainment;
import fi.merkitys.goals.fairness.LeftOut;
import fi.merkitys.goals.fairness.Newcomer;
import fi.merkitys.goals.reality.Check;
import fi.merkitys.goals.reality.Member;
import fi.merkitys.goals.reality.PeriodFinding;
import fi.merkitys.people.PersonId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a goal tells this viewer.
 *
 * @param lagsBehind whether a later period has ended, of which there are no figures
 * @param joint beside how many goals of the same people, and who reaches all of them; or nothing to tell
 */
public record Finding(
        OutcomeGoal goal,
        Check check,
        boolean lagsBehind,
        Sight sight,
        List<PeriodFinding> periods,
        @Nullable Together joint,
        boolean mayChange) {

    /** @param goals how many, this one among them */
    public record Together(int goals, JointAttainment attainment) {}

    /** Those left out for one reason: how many, and those of them whom the viewer may see. */
    public record LeftOutFor(LeftOut.Reason reason, int people, List<Known> known) {}

    public record Known(String name, LeftOut why) {}

    public GoalVersion version() {
        return check.version();
    }

    /** Figures of fewer than five are for those only who may see each of them. */
    public boolean showsFigures() {
        return check.attainment().eligible() > 0 && sight.maySeeFiguresOf(check.eligible());
    }

    public boolean showsNewcomers() {
        var telling = check.result().newcomers().stream()
                .filter(Newcomer::enoughContacts)
                .map(Newcomer::person)
                .toList();
        return !telling.isEmpty() && sight.maySeeFiguresOf(telling);
    }

    /** Those of its people whose names and figures the viewer is shown. */
    List<PersonId> named() {
        return sight.names().keySet().stream()
                .filter(check.members()::containsKey)
                .map(PersonId::new)
                .toList();
    }

    public Picture picture() {
        return Picture.of(check, sight);
    }

    /** Nothing where the figures are not for this viewer's eyes. */
    @Nullable
    WhatIfView whatIf(@Nullable Double target, @Nullable Double upTo) {
        return showsFigures() ? WhatIfView.of(check, target, upTo) : null;
    }

    public ShareLine overTime() {
        return ShareLine.of(periods, showsFigures() && !atLeastFive());
    }

    private boolean atLeastFive() {
        return check.attainment().eligible() >= fi.merkitys.goals.fairness.Attainment.FEWEST_PEOPLE;
    }

    public Groups.Places places() {
        var siteOf = new HashMap<String, String>();
        check.members().values().forEach(member -> siteOf.put(named(member.team()), named(member.site())));
        return Groups.of(
                groups(Member::team).stream()
                        .map(team -> new Groups.Team(team, siteOf.getOrDefault(team.name(), "")))
                        .toList(),
                groups(Member::site));
    }

    private static String named(@Nullable String name) {
        return name == null ? "" : name;
    }

    private List<Groups.Group> groups(Function<Member, @Nullable String> place) {
        Map<String, List<EligiblePerson>> eligible = new TreeMap<>();
        for (var person : check.result().eligible()) {
            var member = check.members().get(person.person());
            eligible.computeIfAbsent(named(member == null ? null : place.apply(member)), any -> new ArrayList<>())
                    .add(person);
        }
        return eligible.entrySet().stream()
                .map(group -> Groups.Group.of(group.getKey(), group.getValue(), sight))
                .toList();
    }

    public List<LeftOutFor> leftOut() {
        var known = new HashMap<LeftOut.Reason, List<Known>>();
        for (var out : check.result().leftOut()) {
            var name = sight.names().get(out.person());
            if (name != null) {
                known.computeIfAbsent(out.reason(), any -> new ArrayList<>()).add(new Known(name, out));
            }
        }
        known.values().forEach(names -> names.sort(Comparator.comparing(Known::name)));
        var counts = check.result().leftOutByReason();
        return Arrays.stream(LeftOut.Reason.values())
                .map(reason ->
                        new LeftOutFor(reason, counts.getOrDefault(reason, 0), known.getOrDefault(reason, List.of())))
                .filter(out -> out.people() > 0)
                .toList();
    }
}
