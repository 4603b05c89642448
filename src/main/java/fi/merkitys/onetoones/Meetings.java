package fi.merkitys.onetoones;

import static fi.merkitys.onetoones.MeetingRow.MEETINGS;

import fi.merkitys.identity.Viewer;
import fi.merkitys.people.PersonId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Meetings, for the two who meet. */
@Repository
@Transactional(readOnly = true)
public class Meetings {
    private static final MeetingRow ROW = new MeetingRow();

    private final JdbcClient jdbc;

    Meetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One of the viewer's own: the others see dates at most, and not here. */
    public Optional<Meeting> find(MeetingId id, Viewer viewer) {
        return jdbc.sql(MEETINGS + "where m.id = :id\n  and :viewer in (m.host_id, m.employee_id)")
                .param("id", id.value())
                .param("viewer", viewer.id().value())
                .query(ROW)
                .optional();
    }

    /** Somebody's own that begin within this time, whatever became of them, the earliest first. */
    public List<Meeting> of(PersonId person, Instant from, Instant until) {
        return jdbc.sql(MEETINGS + """
            where :person in (m.host_id, m.employee_id)
              and m.starts_at >= :from
              and m.starts_at < :until
            order by m.starts_at, m.id
            """)
                .param("person", person.value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(ROW)
                .list();
    }

    public long countOf(PersonId person) {
        return jdbc.sql("select count(*) from onetoones.meeting where :person in (host_id, employee_id)")
                .param("person", person.value())
                .query(Long.class)
                .single();
    }

    /** Whatever there was between two people, and is to come, the earliest first. */
    public List<Meeting> between(PersonId host, PersonId employee) {
        return jdbc.sql(MEETINGS + """
            where m.host_id = :host
              and m.employee_id = :employee
            order by m.starts_at, m.id
            """)
                .param("host", host.value())
                .param("employee", employee.value())
                .query(ROW)
                .list();
    }
}
