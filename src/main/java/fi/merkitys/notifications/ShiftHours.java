package fi.merkitys.notifications;

import fi.merkitys.people.PersonId;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** When the people of each shift are at work, as the administrator has said. */
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
        public String begin() {
            return String.valueOf(from == null ? WorkingHours.MORNING : from);
        }

        public String end() {
            return String.valueOf(until == null ? WorkingHours.EVENING : until);
        }
    }

    /** Those that somebody works in. */
    @Transactional(readOnly = true)
    public List<Shift> all() {
        return jdbc.sql("""
            select p.shift, count(*) as people, h.from_time, h.until_time
            from people.person p
            left join notifications.shift_hours h on h.shift = p.shift
            where p.shift is not null
              and (p.left_on is null or p.left_on >= current_date)
            group by p.shift, h.from_time, h.until_time
            order by p.shift
            limit 200
            """)
                .query((row, number) -> new Shift(
                        row.getString("shift"),
                        row.getLong("people"),
                        row.getObject("from_time", LocalTime.class),
                        row.getObject("until_time", LocalTime.class)))
                .list();
    }

    /** Of the shift that somebody works in. */
    @Transactional(readOnly = true)
    public Shift of(PersonId person) {
        return jdbc.sql("""
            select coalesce(p.shift, '') as shift, h.from_time, h.until_time
            from people.person p
            left join notifications.shift_hours h on h.shift = p.shift
            where p.id = :person
            """)
                .param("person", person.value())
                .query((row, number) -> new Shift(
                        row.getString("shift"),
                        1,
                        row.getObject("from_time", LocalTime.class),
                        row.getObject("until_time", LocalTime.class)))
                .single();
    }

    /** All in one statement; a shift that nobody works in is left out. */
    void keep(List<Shift> shifts) {
        var said = new ArrayList<Shift>(shifts);
        said.removeIf(one -> one.from() == null || one.until() == null);
        jdbc.sql("""
            insert into notifications.shift_hours (shift, from_time, until_time)
            select g.shift, g.from_time, g.until_time
            from unnest(cast(:shifts as text[]), cast(:from as time[]), cast(:until as time[]))
              as g(shift, from_time, until_time)
            where exists (select from people.person p where p.shift = g.shift)
            on conflict (shift) do update set from_time = excluded.from_time, until_time = excluded.until_time
            """)
                .param("shifts", said.stream().map(Shift::shift).toArray(String[]::new))
                .param("from", said.stream().map(Shift::begin).toArray(String[]::new))
                .param("until", said.stream().map(Shift::end).toArray(String[]::new))
                .update();
    }
}
