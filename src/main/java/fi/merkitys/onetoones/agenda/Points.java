package fi.merkitys.onetoones.agenda;

import fi.merkitys.onetoones.Meeting;
import fi.merkitys.onetoones.MeetingId;
import fi.merkitys.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The points of two people. Until one is done, it is on the agenda of each of their next meetings. */
@Repository
@Transactional
public class Points {
    private static final String POINTS = """
        select p.id, p.words, p.author_id, a.name as author, p.meeting_id, p.added_at, p.done_at,
               (select count(*) from onetoones.point_carried c where c.point_id = p.id) as carried
        from onetoones.point p
        join people.person a on a.id = p.author_id
        """;

    private final JdbcClient jdbc;

    Points(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is to be talked about in a meeting that is to come or goes on: whatever is open, and what was just done. */
    @Transactional(readOnly = true)
    public List<Point> agenda(Meeting meeting) {
        return jdbc.sql(POINTS + """
            join onetoones.meeting m on m.id = p.meeting_id
            where p.host_id = :host
              and p.employee_id = :employee
              and (p.done_in = :meeting or (p.done_at is null and (m.id = :meeting or m.starts_at <= :startsAt)))
            order by p.done_at is not null, p.id
            """)
                .param("host", meeting.host().value())
                .param("employee", meeting.employee().value())
                .param("meeting", meeting.id().value())
                .param("startsAt", meeting.startsAt().atOffset(ZoneOffset.UTC))
                .query(Points::point)
                .list();
    }

    /** The points of each of these that is to come; those without are not in it. */
    @Transactional(readOnly = true)
    public Map<MeetingId, OnAgenda> onAgendas(Collection<Meeting> meetings) {
        return jdbc
                .sql("""
                    select n.id, count(*) as points, (array_agg(p.words order by p.id))[1\\:3] as first
                    from onetoones.meeting n
                    join onetoones.point p on p.host_id = n.host_id and p.employee_id = n.employee_id
                    join onetoones.meeting m on m.id = p.meeting_id
                    where n.id = any(:meetings)
                      and p.done_at is null
                      and (m.id = n.id or m.starts_at <= n.starts_at)
                    group by n.id
                    """)
                .param(
                        "meetings",
                        meetings.stream().map(one -> one.id().value()).toArray(Long[]::new))
                .query((row, number) -> Map.entry(
                        new MeetingId(row.getLong("id")), new OnAgenda(row.getInt("points"), List.of((String[])
                                row.getArray("first").getArray()))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What was talked about in a meeting that is over, and what was left. */
    @Transactional(readOnly = true)
    public List<Point> past(Meeting meeting) {
        return jdbc.sql(POINTS + """
            where p.host_id = :host
              and p.employee_id = :employee
              and (p.done_in = :meeting
                or exists (
                  select from onetoones.point_carried l where l.point_id = p.id and l.meeting_id = :meeting
                ))
            order by p.done_in is distinct from :meeting, p.id
            """)
                .param("host", meeting.host().value())
                .param("employee", meeting.employee().value())
                .param("meeting", meeting.id().value())
                .query(Points::point)
                .list();
    }

    public long add(Meeting meeting, String words, @Nullable String source, PersonId author, Instant at) {
        return jdbc.sql("""
            insert into onetoones.point (host_id, employee_id, meeting_id, author_id, words, source, added_at)
            values (:host, :employee, :meeting, :author, :words, :source, :at)
            returning id
            """)
                .param("host", meeting.host().value())
                .param("employee", meeting.employee().value())
                .param("meeting", meeting.id().value())
                .param("author", author.value())
                .param("words", words)
                .param("source", source)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Which suggestions these two have taken up and not done. */
    @Transactional(readOnly = true)
    Set<String> sources(Meeting meeting) {
        return jdbc.sql("""
            select source
            from onetoones.point
            where host_id = :host
              and employee_id = :employee
              and source is not null
              and (done_at is null or done_in = :meeting)
            """)
                .param("host", meeting.host().value())
                .param("employee", meeting.employee().value())
                .param("meeting", meeting.id().value())
                .query(String.class)
                .set();
    }

    /** @return false where it is not between these two */
    public boolean done(long point, Meeting meeting, Instant at) {
        return jdbc.sql("""
            update onetoones.point
            set done_in = :meeting, done_at = coalesce(done_at, :at)
            where id = :point
              and host_id = :host
              and employee_id = :employee
            """)
                        .param("point", point)
                        .param("meeting", meeting.id().value())
                        .param("host", meeting.host().value())
                        .param("employee", meeting.employee().value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public boolean notDone(long point, Meeting meeting) {
        return jdbc.sql("""
            update onetoones.point
            set done_in = null, done_at = null
            where id = :point
              and host_id = :host
              and employee_id = :employee
            """)
                        .param("point", point)
                        .param("host", meeting.host().value())
                        .param("employee", meeting.employee().value())
                        .update()
                == 1;
    }

    /** Takes back what one has put down oneself and nobody has talked about yet. */
    public boolean remove(long point, Meeting meeting, PersonId author) {
        return jdbc.sql("""
            delete from onetoones.point p
            where p.id = :point
              and p.host_id = :host
              and p.employee_id = :employee
              and p.author_id = :author
              and p.done_at is null
              and not exists (select from onetoones.point_carried c where c.point_id = p.id)
            """)
                        .param("point", point)
                        .param("host", meeting.host().value())
                        .param("employee", meeting.employee().value())
                        .param("author", author.value())
                        .update()
                == 1;
    }

    /** The meeting is over: what is open is left for the next. */
    public void carryFrom(Meeting meeting) {
        jdbc.sql("""
            insert into onetoones.point_carried (point_id, meeting_id)
            select p.id, :meeting
            from onetoones.point p
            join onetoones.meeting m on m.id = p.meeting_id
            where p.host_id = :host
              and p.employee_id = :employee
              and p.done_at is null
              and m.starts_at <= :startsAt
            on conflict do nothing
            """)
                .param("meeting", meeting.id().value())
                .param("host", meeting.host().value())
                .param("employee", meeting.employee().value())
                .param("startsAt", meeting.startsAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Everything between this person and whomever, the oldest first. */
    @Transactional(readOnly = true)
    public List<Point> all(PersonId person) {
        return jdbc.sql(POINTS + "where :person in (p.host_id, p.employee_id) order by p.id")
                .param("person", person.value())
                .query(Points::point)
                .list();
    }

    private static Point point(ResultSet row, int number) throws SQLException {
        var doneAt = row.getObject("done_at", OffsetDateTime.class);
        return new Point(
                row.getLong("id"),
                row.getString("words"),
                new PersonId(row.getLong("author_id")),
                row.getString("author"),
                new MeetingId(row.getLong("meeting_id")),
                row.getLong("carried"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                doneAt == null ? null : doneAt.toInstant());
    }
}
