package fi.merkitys.onetoones;

import static fi.merkitys.onetoones.MeetingRow.MEETINGS;

import fi.merkitys.onetoones.scheduling.Scheduler;
import fi.merkitys.people.PersonId;
import fi.merkitys.workdays.PublicHolidays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Planned meetings on days on which one of the two is away by now, as far as the viewer may know. */
@Repository
@Transactional(readOnly = true)
class FindClashes {
    private static final MeetingRow ROW = new MeetingRow();
    /** More are not looked at in one go. */
    private static final int MOST = 10;

    private final JdbcClient jdbc;
    private final PublicHolidays holidays;
    private final Clock clock;

    FindClashes(JdbcClient jdbc, PublicHolidays holidays, Clock clock) {
        this.jdbc = jdbc;
        this.holidays = holidays;
        this.clock = clock;
    }

    List<Meeting> of(PersonId person) {
        var today = LocalDate.now(clock);
        var known = new Scheduler.Holidays(holidays.between(today, today.plusYears(1)));
        return jdbc.sql(MEETINGS + """
            cross join workdays.setting o
            left join people.team ht on ht.id = h.team_id
            left join workdays.country hc on hc.site_id = ht.site_id
            left join people.team et on et.id = e.team_id
            left join workdays.country ec on ec.site_id = et.site_id
            where :person in (m.host_id, m.employee_id)
              and m.state = 'planned'
              and m.starts_at > :now
              and (
                exists (
                  select from people.absence a
                  where a.person_id in (m.host_id, m.employee_id)
                    and (m.starts_at at time zone :zone)::date between a.from_day and a.until_day
                )
                or (m.starts_at at time zone :zone)::date = any(
                  case when coalesce(hc.country, o.country) = 'fi' then cast(:fi as date[]) else cast(:lt as date[]) end
                )
                or (m.starts_at at time zone :zone)::date = any(
                  case when coalesce(ec.country, o.country) = 'fi' then cast(:fi as date[]) else cast(:lt as date[]) end
                )
              )
            order by m.starts_at, m.id
            limit :most
            """)
                .param("person", person.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("zone", clock.getZone().getId())
                .param("fi", days(known.of("fi")))
                .param("lt", days(known.of("lt")))
                .param("most", MOST)
                .query(ROW)
                .list();
    }

    private static String[] days(java.util.Set<LocalDate> days) {
        return days.stream().map(LocalDate::toString).toArray(String[]::new);
    }
}
