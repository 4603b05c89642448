package fi.merkitys.onetoones;

import fi.merkitys.onetoones.Coverage.Held;
import fi.merkitys.onetoones.Coverage.Part;
import fi.merkitys.onetoones.Coverage.Top;
import fi.merkitys.onetoones.skiplevel.FrontLine;
import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts what the viewer may see, host by host, and sums it up along the lines. */
@Service
@Transactional(readOnly = true)
public class ReadCoverage {
    private static final long NOBODY = 0;

    private final JdbcClient jdbc;
    private final ReadOneToOnes reports;
    private final Clock clock;

    ReadCoverage(JdbcClient jdbc, ReadOneToOnes reports, Clock clock) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.clock = clock;
    }

    private record Host(long id, String name, @Nullable Long supervisor, Held held) {}

    /** @param top whose part, or none for the whole organisation */
    public Coverage of(@Nullable PersonId top, String name, int months) {
        var hosts = hosts(months);
        var below = new HashMap<Long, List<Host>>();
        var known = new HashMap<Long, Host>();
        hosts.forEach(host -> known.put(host.id(), host));
        hosts.forEach(host -> below.computeIfAbsent(above(host, known), any -> new ArrayList<>())
                .add(host));
        var first = top == null
                ? below.getOrDefault(NOBODY, List.of())
                : hosts.stream().filter(host -> host.id() == top.value()).toList();
        var levels = levels(first, below);
        return new Coverage(
                top == null ? null : new Top(top.value(), name),
                months,
                levels.stream().reduce(Held.NOTHING, Held::plus),
                levels,
                parts(top, below, first),
                top == null ? List.of() : reports.reportsOf(top));
    }

    /** To whom a host reports, where that is one of them. */
    private static long above(Host host, Map<Long, Host> known) {
        var supervisor = host.supervisor();
        return supervisor == null || !known.containsKey(supervisor) ? NOBODY : supervisor;
    }

    private static List<Held> levels(List<Host> first, Map<Long, List<Host>> below) {
        var levels = new ArrayList<Held>();
        var seen = new HashSet<Long>();
        for (var level = first; !level.isEmpty(); level = next(level, below, seen)) {
            levels.add(level.stream().map(Host::held).reduce(Held.NOTHING, Held::plus));
        }
        return levels;
    }

    private static List<Host> next(List<Host> level, Map<Long, List<Host>> below, Set<Long> seen) {
        return level.stream()
                .flatMap(host -> below.getOrDefault(host.id(), List.of()).stream())
                .filter(host -> seen.add(host.id()))
                .toList();
    }

    private static List<Part> parts(@Nullable PersonId top, Map<Long, List<Host>> below, List<Host> first) {
        return (top == null ? first : below.getOrDefault(top.value(), List.<Host>of()))
                .stream()
                        .map(host -> new Part(
                                host.id(),
                                host.name(),
                                below.containsKey(host.id()),
                                levels(List.of(host), below).stream().reduce(Held.NOTHING, Held::plus)))
                        .toList();
    }

    private List<Host> hosts(int months) {
        var today = LocalDate.now(clock);
        return jdbc.sql("""
            with met as (
              select m.employee_id, max(m.held_at) as held_at
              from onetoones.meeting m
              where m.state = 'held'
                and m.template <> :skipLevel
              group by m.employee_id
            ),
            open as (
              select s.employee_id, s.host_id, min(s.made_at) as made_at
              from onetoones.series s
              where s.ended_at is null
                and s.until_day >= :today
              group by s.employee_id, s.host_id
            ),
            reports as (
              select e.supervisor_id as host_id, count(*) as people,
                     count(*) filter (where o.employee_id is null) as without,
                     max(:today - coalesce((met.held_at at time zone :zone)::date,
                       greatest(e.hired_on, (o.made_at at time zone :zone)::date))) as longest
              from people.person e
              left join met on met.employee_id = e.id
              left join open o on o.employee_id = e.id and o.host_id = e.supervisor_id
              where (e.left_on is null or e.left_on >= :today)
                and not e.erased
              group by e.supervisor_id
            ),
            due as (
              select m.host_id, count(*) as due, count(*) filter (where m.state = 'held') as held,
                     count(*) filter (
                       where m.state = 'held'
                         and m.held_at <= m.due_at + interval '3 days'
                     ) as on_time,
                     count(*) filter (where m.state in ('skipped', 'cancelled')) as skipped
              from onetoones.meeting m
              where m.due_at >= :since
                and m.due_at < :now
                and not m.series_ended
                and m.imported_at is null
                and m.template <> :skipLevel
              group by m.host_id
            )
            select h.id, h.name, h.supervisor_id, r.people, r.without, r.longest,
                   coalesce(d.due, 0) as due, coalesce(d.held, 0) as held, coalesce(d.on_time, 0) as on_time,
                   coalesce(d.skipped, 0) as skipped
            from reports r
            join people.person h on h.id = r.host_id
            left join due d on d.host_id = h.id
            where not h.erased
            order by lower(h.name), h.id
            """)
                .param("today", today)
                .param("skipLevel", FrontLine.TEMPLATE)
                .param("zone", clock.getZone().getId())
                .param(
                        "since",
                        today.minusMonths(months).atStartOfDay(clock.getZone()).toOffsetDateTime())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Host(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getObject("supervisor_id", Long.class),
                        new Held(
                                row.getInt("people"),
                                row.getInt("without"),
                                row.getInt("due"),
                                row.getInt("held"),
                                row.getInt("on_time"),
                                row.getInt("skipped"),
                                ReadOneToOnes.waited(row.getObject("longest", Integer.class)))))
                .list();
    }
}
