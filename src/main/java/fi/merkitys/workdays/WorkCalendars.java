package fi.merkitys.workdays;

import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.people.PersonId;
import fi.merkitys.workdays.WorkCalendar.Days;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads on which days people work, also of those whose days away the asker may not see: what comes of it are dates by
 * which something is due.
 */
@Repository
public class WorkCalendars {
    private static final int YEARS_AHEAD = 2;
    private final JdbcClient jdbc;
    private final PublicHolidays holidays;
    private final WholeOrganisation whole;

    WorkCalendars(JdbcClient jdbc, PublicHolidays holidays, WholeOrganisation whole) {
        this.jdbc = jdbc;
        this.holidays = holidays;
        this.whole = whole;
    }

    /** From the given day on. */
    public Map<PersonId, WorkCalendar> of(Collection<PersonId> people, LocalDate from) {
        var known = holidays.between(from, from.plusYears(YEARS_AHEAD));
        return whole.read(() -> jdbc
                .sql("""
                    select p.id, p.workdays, coalesce(c.country, o.country) as country, a.away_from, a.away_until
                    from people.person p
                    cross join workdays.setting o
                    left join people.team t on t.id = p.team_id
                    left join workdays.country c on c.site_id = t.site_id
                    cross join lateral (
                      select array_agg(b.from_day) as away_from, array_agg(b.until_day) as away_until
                      from people.absence b
                      where b.person_id = p.id
                        and b.until_day >= :from
                    ) a
                    where p.id = any(:people)
                    """)
                .param("from", from)
                .param("people", people.stream().map(PersonId::value).toArray(Long[]::new))
                .query((row, number) -> Map.entry(new PersonId(row.getLong("id")), calendar(row, known)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static WorkCalendar calendar(ResultSet row, Map<String, Set<LocalDate>> holidays) throws SQLException {
        return new WorkCalendar(
                row.getInt("workdays"), holidays.getOrDefault(row.getString("country"), Set.of()), away(row));
    }

    private static List<Days> away(ResultSet row) throws SQLException {
        var from = row.getArray("away_from");
        if (from == null) {
            return List.of();
        }
        var first = (Date[]) from.getArray();
        var last = (Date[]) row.getArray("away_until").getArray();
        var away = new ArrayList<Days>();
        for (var days = 0; days < first.length; days++) {
            away.add(new Days(first[days].toLocalDate(), last[days].toLocalDate()));
        }
        return away;
    }
}
