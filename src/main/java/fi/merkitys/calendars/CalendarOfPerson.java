package fi.merkitys.calendars;

import fi.merkitys.people.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All that is kept of one person here; of meetings with others, what was sent to that person. */
@Repository
@Transactional
class CalendarOfPerson {
    private final JdbcClient jdbc;

    CalendarOfPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param what invitation, feed, busy_calendar or busy */
    record Kept(
            String what,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String state,
            @Nullable String detail) {}

    @Transactional(readOnly = true)
    public List<Kept> all(PersonId person) {
        return jdbc.sql("""
            select 'invitation' as what, from_at, until_at, state, answer as detail
            from calendars.invitation
            where person_id = :person
            union all
            select 'feed', made_at, null, null, fetched_on::text from calendars.feed where person_id = :person
            union all
            select 'busy_calendar', given_at, null, problem, host from calendars.busy_calendar where person_id = :person
            union all
            select 'busy', from_at, until_at, null, null from calendars.busy where person_id = :person
            order by what, from_at
            """)
                .param("person", person.value())
                .query((row, number) -> new Kept(
                        row.getString("what"),
                        instant(row.getObject("from_at", OffsetDateTime.class)),
                        instant(row.getObject("until_at", OffsetDateTime.class)),
                        row.getString("state"),
                        row.getString("detail")))
                .list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    @Transactional(readOnly = true)
    public long invitations(PersonId person) {
        return jdbc.sql("select count(*) from calendars.invitation where person_id = :person")
                .param("person", person.value())
                .query(Long.class)
                .single();
    }

    @Transactional(readOnly = true)
    public long addresses(PersonId person) {
        return jdbc.sql("""
            select (select count(*) from calendars.feed where person_id = :person)
                 + (select count(*) from calendars.busy_calendar where person_id = :person)
            """).param("person", person.value()).query(Long.class).single();
    }

    public void forget(PersonId person) {
        for (var table : List.of("invitation", "feed", "busy_calendar", "preference")) {
            jdbc.sql("delete from calendars." + table + " where person_id = :person")
                    .param("person", person.value())
                    .update();
        }
    }
}
