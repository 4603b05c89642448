package fi.merkitys.onetoones;

import fi.merkitys.calendars.BusyTimes;
import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.notifications.ShiftHours;
import fi.merkitys.onetoones.scheduling.Available;
import fi.merkitys.onetoones.scheduling.Available.Busy;
import fi.merkitys.onetoones.scheduling.Available.Days;
import fi.merkitys.onetoones.scheduling.Hours;
import fi.merkitys.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads when people can meet: also of those whose days away the planner may not see. What comes of it are times, never
 * who is away.
 */
@Repository
class ReadAvailability {
    private final JdbcClient jdbc;
    private final WholeOrganisation whole;
    private final ShiftHours hours;
    private final BusyTimes calendars;
    private final Clock clock;

    ReadAvailability(JdbcClient jdbc, WholeOrganisation whole, ShiftHours hours, BusyTimes calendars, Clock clock) {
        this.jdbc = jdbc;
        this.hours = hours;
        this.calendars = calendars;
        this.whole = whole;
        this.clock = clock;
    }

    /**
     * @param until included
     * @param besides meetings that are about to move: their times are free
     */
    List<Available> of(Collection<PersonId> people, LocalDate from, LocalDate until, Set<MeetingId> besides) {
        return whole.read(() -> {
            var ids = people.stream().map(PersonId::value).distinct().toArray(Long[]::new);
            var away = away(ids, from, until);
            var busy = new HashMap<Long, List<Busy>>();
            var hosted = new HashMap<Long, List<LocalDate>>();
            meetings(ids, from, until, besides, busy, hosted);
            elsewhere(people, from, until, busy);
            var shifts = hours.said();
            return jdbc.sql("""
                select p.id, p.workdays, p.hired_on, p.left_on, h.from_time as own_from, h.until_time as own_until,
                       lower(p.shift) as shift, coalesce(c.country, o.country) as country
                from people.person p
                cross join workdays.setting o
                left join people.team t on t.id = p.team_id
                left join workdays.country c on c.site_id = t.site_id
                left join onetoones.hours h on h.person_id = p.id
                where p.id = any(:people)
                """)
                    .param("people", ids)
                    .query((row, number) -> available(
                            row,
                            within(shifts.get(row.getString("shift"))),
                            away.getOrDefault(row.getLong("id"), List.of()),
                            busy.getOrDefault(row.getLong("id"), List.of()),
                            hosted.getOrDefault(row.getLong("id"), List.of())))
                    .list();
        });
    }

    /** Whoever works in a shift is met within it; their own hours are for those whom they meet. */
    private static Available available(
            ResultSet row, @Nullable Hours shift, List<Days> away, List<Busy> busy, List<LocalDate> hosted)
            throws SQLException {
        var own = own(row);
        var hiredOn = row.getObject("hired_on", LocalDate.class);
        var leftOn = row.getObject("left_on", LocalDate.class);
        return new Available(
                new PersonId(row.getLong("id")),
                row.getInt("workdays"),
                own != null ? own : shift != null ? shift : Hours.USUAL,
                shift != null ? shift : own != null ? own : Hours.USUAL,
                row.getString("country"),
                hiredOn == null ? LocalDate.MIN : hiredOn,
                leftOn == null ? LocalDate.MAX : leftOn,
                away,
                busy,
                hosted);
    }

    private static @Nullable Hours own(ResultSet row) throws SQLException {
        var from = row.getObject("own_from", LocalTime.class);
        return from == null ? null : new Hours(from, row.getObject("own_until", LocalTime.class));
    }

    private static @Nullable Hours within(ShiftHours.@Nullable Shift shift) {
        var from = shift == null ? null : shift.from();
        var until = shift == null ? null : shift.until();
        return from == null || until == null ? null : new Hours(from, until);
    }

    private Map<Long, List<Days>> away(Long[] people, LocalDate from, LocalDate until) {
        var away = new HashMap<Long, List<Days>>();
        jdbc.sql("""
            select person_id, from_day, until_day
            from people.absence
            where person_id = any(:people)
              and until_day >= :from
              and from_day <= :until
            """)
                .param("people", people)
                .param("from", from)
                .param("until", until)
                .query(row -> {
                    away.computeIfAbsent(row.getLong(1), any -> new ArrayList<>())
                            .add(new Days(row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)));
                });
        return away;
    }

    private void meetings(
            Long[] people,
            LocalDate from,
            LocalDate until,
            Set<MeetingId> besides,
            Map<Long, List<Busy>> busy,
            Map<Long, List<LocalDate>> hosted) {
        var wanted = new HashSet<Long>(List.of(people));
        jdbc.sql("""
            select host_id, employee_id, starts_at, minutes, preparation_minutes, follow_up_minutes
            from onetoones.meeting
            where state in ('planned', 'held')
              and starts_at >= :from
              and starts_at < :until
              and (host_id = any(:people) or employee_id = any(:people))
              and id <> all(:besides)
            """)
                .param("people", people)
                .param("from", from.minusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime())
                .param("until", until.plusDays(2).atStartOfDay(clock.getZone()).toOffsetDateTime())
                .param("besides", besides.stream().map(MeetingId::value).toArray(Long[]::new))
                .query(row -> {
                    var starts = local(row);
                    var ends = starts.plusMinutes(row.getInt("minutes"));
                    if (wanted.contains(row.getLong("host_id"))) {
                        add(
                                busy,
                                row.getLong("host_id"),
                                new Busy(
                                        starts.minusMinutes(row.getInt("preparation_minutes")),
                                        ends.plusMinutes(row.getInt("follow_up_minutes"))));
                        hosted.computeIfAbsent(row.getLong("host_id"), any -> new ArrayList<>())
                                .add(starts.toLocalDate());
                    }
                    if (wanted.contains(row.getLong("employee_id"))) {
                        add(busy, row.getLong("employee_id"), new Busy(starts, ends));
                    }
                });
    }

    /** What their calendars tell. */
    private void elsewhere(Collection<PersonId> people, LocalDate from, LocalDate until, Map<Long, List<Busy>> busy) {
        var zone = clock.getZone();
        calendars
                .of(
                        people,
                        from.atStartOfDay(zone).toInstant(),
                        until.plusDays(1).atStartOfDay(zone).toInstant())
                .forEach((person, times) -> times.forEach(time -> add(
                        busy,
                        person.value(),
                        new Busy(
                                LocalDateTime.ofInstant(time.from(), zone),
                                LocalDateTime.ofInstant(time.until(), zone)))));
    }

    private static void add(Map<Long, List<Busy>> to, long person, Busy busy) {
        to.computeIfAbsent(person, any -> new ArrayList<>()).add(busy);
    }

    private LocalDateTime local(ResultSet row) throws SQLException {
        return row.getObject("starts_at", OffsetDateTime.class)
                .atZoneSameInstant(clock.getZone())
                .toLocalDateTime();
    }
}
