package fi.merkitys.support;

import fi.merkitys.people.PersonId;
import fi.merkitys.support.Matter.Somebody;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Everybody's own matters: about them, of their people, and those that they were invited into. */
@Repository
@Transactional(readOnly = true)
public class Lines {
    /** What is closed goes after a year: nobody has more. */
    private static final int MOST = 200;

    private static final String LINES = """
        select m.id, m.supervisor_id, s.name as supervisor, m.employee_id, e.name as employee,
               e.supervisor_id is distinct from m.supervisor_id as between_supervisors,
               k.id as kind_id, k.name_en, k.name_fi, k.name_lt, k.retired_at is not null as retired,
               m.opened_at, m.ending, l.kind as step, l.due_on,
               exists (
                 select from support.signature g
                 where g.step_id = l.id and g.version = l.version and g.person_id = :viewer
               ) as signed,
               exists (
                 select from support.signature g
                 where g.step_id = l.id
                   and g.version = l.version
                   and g.person_id in (m.employee_id, m.supervisor_id)
                   and g.person_id <> :viewer
               ) as signed_by_other
        from support.matter m
        join support.kind k on k.id = m.kind_id
        join people.person s on s.id = m.supervisor_id
        join people.person e on e.id = m.employee_id
        join lateral (
          select t.id, t.kind, t.due_on, t.version
          from support.step t
          where t.matter_id = m.id
          order by t.position desc
          limit 1
        ) l on true
        """;

    private final JdbcClient jdbc;

    Lines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open ones first, then the newest. */
    public List<Line> of(PersonId viewer) {
        return jdbc.sql(LINES + """
            where m.employee_id = :viewer
               or m.supervisor_id = :viewer and e.supervisor_id = :viewer
               or m.id in (select g.matter_id from support.guest g where g.person_id = :viewer)
            order by m.ending is not null, m.opened_at desc, m.id desc
            limit :most
            """)
                .param("viewer", viewer.value())
                .param("most", MOST)
                .query((row, number) -> line(row, viewer))
                .list();
    }

    /** What needs the viewer by that day. */
    public List<Line> waitingFor(PersonId viewer, LocalDate today) {
        return jdbc
                .sql(LINES + """
                          where m.ending is null
                            and (m.employee_id = :viewer or m.supervisor_id = :viewer)
                    and (m.employee_id = :viewer or e.supervisor_id = :viewer)
                          order by l.due_on, m.id
                    """)
                .param("viewer", viewer.value())
                .query((row, number) -> line(row, viewer))
                .list()
                .stream()
                .filter(line -> line.waits(today) != null)
                .toList();
    }

    private static Line line(ResultSet row, PersonId viewer) throws SQLException {
        var supervisor = new Somebody(new PersonId(row.getLong("supervisor_id")), row.getString("supervisor"));
        var employee = new Somebody(new PersonId(row.getLong("employee_id")), row.getString("employee"));
        var ending = row.getString("ending");
        return new Line(
                new MatterId(row.getLong("id")),
                viewer.equals(employee.id())
                        ? Side.EMPLOYEE
                        : viewer.equals(supervisor.id()) ? Side.SUPERVISOR : Side.GUEST,
                supervisor,
                employee,
                row.getBoolean("between_supervisors"),
                Matters.kind(row),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                ending == null ? null : Ending.of(ending).orElseThrow(),
                StepKind.of(row.getString("step")).orElseThrow(),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("signed"),
                row.getBoolean("signed_by_other"));
    }
}
