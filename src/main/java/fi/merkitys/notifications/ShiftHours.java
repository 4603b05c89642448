package fi.merkitys.notifications;

import fi.merkitys.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** When the people of each shift are at work. They are written to then, and met. */
@Repository
@Transactional
public class ShiftHours {
    private final JdbcClient jdbc;

    ShiftHours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param shift its name; an empty one for people without
     * @param people how many work in it
     * @param from none where nobody has said
     */
    public record Shift(
            String shift,
            long people,
            @Nullable LocalTime from,
            @Nullable LocalTime until) {
        /** From when they are written to. */
        public String begin() {
            return String.valueOf(from == null ? WorkingHours.MORNING : from);
        }

        public String end() {
            return String.valueOf(until == null ? WorkingHours.EVENING : until);
        }

        public boolean isSaid() {
            return from != null && until != null;
        }
    }

    /** Those that somebody works in. */
    @Transactional(readOnly = true)
    public List<Shift> all() {
        return jdbc.sql("""
            select min(p.shift) as shift, count(*) as people, h.from_time, h.until_time
            from people.person p
            left join notifications.shift_hours h on h.shift = lower(p.shift)
            where p.shift is not null
              and (p.left_on is null or p.left_on >= current_date)
            group by lower(p.shift), h.from_time, h.until_time
            order by lower(p.shift)
            limit 200
            """).query((row, number) -> shift(row)).list();
    }

    /** Those of which somebody has said it, by their name in small letters. */
    @Transactional(readOnly = true)
    public Map<String, Shift> said() {
        return jdbc
                .sql("select shift, 0 as people, from_time, until_time from notifications.shift_hours")
                .query((row, number) -> shift(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Shift::shift, Function.identity()));
    }

    /** Of the shift that somebody works in. */
    @Transactional(readOnly = true)
    public Shift of(PersonId person) {
        return jdbc.sql("""
            select coalesce(p.shift, '') as shift, 1 as people, h.from_time, h.until_time
            from people.person p
            left join notifications.shift_hours h on h.shift = lower(p.shift)
            where p.id = :person
            """)
                .param("person", person.value())
                .query((row, number) -> shift(row))
                .single();
    }

    /** A shift without hours is as everybody's again; one that nobody works in is left out. */
    public void keep(List<Shift> shifts) {
        jdbc.sql("delete from notifications.shift_hours where shift = any(:shifts)")
                .param("shifts", shifts.stream().map(ShiftHours::key).toArray(String[]::new))
                .update();
        var said = shifts.stream().filter(Shift::isSaid).toList();
        jdbc.sql("""
            insert into notifications.shift_hours (shift, from_time, until_time)
            select g.shift, g.from_time, g.until_time
            from unnest(cast(:shifts as text[]), cast(:from as time[]), cast(:until as time[]))
              as g(shift, from_time, until_time)
            where exists (select from people.person p where lower(p.shift) = g.shift)
            on conflict (shift) do update set from_time = excluded.from_time, until_time = excluded.until_time
            """)
                .param("shifts", said.stream().map(ShiftHours::key).toArray(String[]::new))
                .param("from", said.stream().map(Shift::begin).toArray(String[]::new))
                .param("until", said.stream().map(Shift::end).toArray(String[]::new))
                .update();
    }

    private static String key(Shift shift) {
        return shift.shift().toLowerCase(Locale.ROOT);
    }

    private static Shift shift(ResultSet row) throws SQLException {
        return new Shift(
                row.getString("shift"),
                row.getLong("people"),
                row.getObject("from_time", LocalTime.class),
                row.getObject("until_time", LocalTime.class));
    }
}
