package fi.merkitys.onetoones;

import fi.merkitys.onetoones.Reports.Report;
import fi.merkitys.onetoones.scheduling.Pair;
import fi.merkitys.onetoones.scheduling.Plan;
import fi.merkitys.people.PersonId;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A year of one-to-ones before anybody has agreed to it.
 *
 * @param already how many have their one-to-ones planned and are left as they are
 */
public record ProposedYear(Planning planning, List<Host> hosts, int already, Plan plan) {
    private static final int MOST = 50;

    /** @param meetings that were found for all of them together */
    public record Host(String name, List<One> reports, int meetings) {}

    /** @param first when they meet first, if ever */
    public record One(
            Pair pair, String name, @Nullable LocalDateTime first, int meetings, List<Plan.Unplaced> missing) {}

    static ProposedYear of(Planning planning, List<Report> reports, int already, Plan plan) {
        var placed = new HashMap<Pair, List<LocalDateTime>>();
        plan.placed()
                .forEach(one -> placed.computeIfAbsent(one.pair(), any -> new ArrayList<>())
                        .add(one.startsAt()));
        var missing = new HashMap<Pair, List<Plan.Unplaced>>();
        plan.unplaced()
                .forEach(one -> missing.computeIfAbsent(one.pair(), any -> new ArrayList<>())
                        .add(one));
        var hosts = new LinkedHashMap<Long, List<One>>();
        var names = new HashMap<Long, String>();
        for (var report : reports) {
            var times = placed.getOrDefault(report.pair(), List.of());
            names.put(report.pair().host().value(), report.host());
            hosts.computeIfAbsent(report.pair().host().value(), any -> new ArrayList<>())
                    .add(new One(
                            report.pair(),
                            report.employee(),
                            times.stream().min(LocalDateTime::compareTo).orElse(null),
                            times.size(),
                            missing.getOrDefault(report.pair(), List.of())));
        }
        return new ProposedYear(planning, hosts(hosts, names), already, plan);
    }

    private static List<Host> hosts(Map<Long, List<One>> hosts, Map<Long, String> names) {
        return hosts.entrySet().stream()
                .map(entry -> new Host(
                        names.getOrDefault(entry.getKey(), ""),
                        entry.getValue(),
                        entry.getValue().stream().mapToInt(One::meetings).sum()))
                .toList();
    }

    /** Those for whom a time is missing now and then, as many as somebody reads. */
    public List<One> missing() {
        return hosts.stream()
                .flatMap(host -> host.reports().stream())
                .filter(one -> !one.missing().isEmpty())
                .limit(MOST)
                .toList();
    }

    public long missingHidden() {
        return hosts.stream()
                        .flatMap(host -> host.reports().stream())
                        .filter(one -> !one.missing().isEmpty())
                        .count()
                - missing().size();
    }

    /** Who is away is told to the line supervisor alone; others read that there was no time. */
    public String why(One one, PersonId viewer) {
        var why = one.missing().getFirst().why();
        return why == Plan.Why.AWAY && !one.pair().host().equals(viewer) ? Plan.Why.FULL.key() : why.key();
    }

    public int people() {
        return hosts.stream().mapToInt(host -> host.reports().size()).sum();
    }

    public int meetings() {
        return plan.placed().size();
    }

    /** The same for the same times. */
    public String fingerprint() {
        return Integer.toHexString(plan.placed().hashCode()) + "-"
                + plan.placed().size();
    }
}
