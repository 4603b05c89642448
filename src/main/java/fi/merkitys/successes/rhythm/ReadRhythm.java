package fi.merkitys.successes.rhythm;

import fi.merkitys.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How often people are thanked: the database tells when and by whom of three kinds, nothing else. */
@Service
public class ReadRhythm {
    private final JdbcClient jdbc;
    private final Gaps gaps;
    private final Clock clock;

    ReadRhythm(JdbcClient jdbc, Gaps gaps, Clock clock) {
        this.jdbc = jdbc;
        this.gaps = gaps;
        this.clock = clock;
    }

    /** The viewer's own people, those first who have waited longest; who is away comes last. */
    @Transactional(readOnly = true)
    public List<Rhythm> ofReports(PersonId viewer) {
        var rows = new ThanksRows(clock);
        return jdbc
                .sql("""
                    select r.person_id, p.name, p.supervisor_id <> :viewer as deputy, r.night, r.workdays, r.begins,
                      r.thanked, r.by_leaders, r.by_peers, r.by_customers, r.last_at, r.away_from, r.away_until,
                      (
                        select max(a.until_day)
                        from people.absence a
                        where a.person_id = r.person_id
                          and :today between a.from_day and a.until_day
                      ) as away_today
                    from successes.rhythm_of_reports(cast(:weeks as timestamptz[]), :today) r
                    join people.person p on p.id = r.person_id
                    """)
                .param("viewer", viewer.value())
                .param("today", rows.today())
                .param("weeks", rows.weeks())
                .query((row, number) -> rhythm(row, rows.thanks(row)))
                .list()
                .stream()
                .sorted(Comparator.comparing((Rhythm one) -> one.awayUntil() != null)
                        .thenComparing(one -> one.thanks().waits(), Comparator.reverseOrder())
                        .thenComparing(Rhythm::name))
                .toList();
    }

    private Rhythm rhythm(ResultSet row, Thanks thanks) throws SQLException {
        var away = row.getObject("away_today", LocalDate.class);
        return new Rhythm(
                new PersonId(row.getLong("person_id")),
                row.getString("name"),
                away,
                row.getBoolean("deputy"),
                thanks,
                away == null ? gaps.of(thanks.waits()) : Gaps.Wait.FRESH);
    }

    /** For a leader, the people of each supervisor further down who has five or more, those first where fewest are thanked. */
    @Transactional(readOnly = true)
    public List<Unit> ofUnits() {
        var rows = new ThanksRows(clock);
        var units = new LinkedHashMap<Long, List<Thanks>>();
        jdbc.sql("""
            select supervisor_id, night, workdays, begins, thanked, by_leaders, by_peers, by_customers, last_at,
              away_from, away_until
            from successes.rhythm_of_units(cast(:weeks as timestamptz[]), :today)
            """).param("today", rows.today()).param("weeks", rows.weeks()).query(row -> {
            units.computeIfAbsent(row.getLong("supervisor_id"), any -> new ArrayList<>())
                    .add(rows.thanks(row));
        });
        var names = names(units.keySet());
        return units.entrySet().stream()
                .map(unit ->
                        new Unit(unit.getKey(), names.getOrDefault(unit.getKey(), ""), Group.of(unit.getValue(), gaps)))
                .sorted(Comparator.comparing((Unit unit) -> unit.group().finding())
                        .thenComparingDouble(unit -> unit.group().coverage())
                        .thenComparing(Unit::name))
                .toList();
    }

    private Map<Long, String> names(Collection<Long> people) {
        return people.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select id, name from people.person where id = any(:people)")
                        .param("people", people.toArray(Long[]::new))
                        .query((row, number) -> Map.entry(row.getLong("id"), row.getString("name")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public Gaps gaps() {
        return gaps;
    }

    /** What there is to say of one's own people together. */
    public Group together(List<Rhythm> people) {
        return Group.of(people.stream().map(Rhythm::thanks).toList(), gaps);
    }
}
