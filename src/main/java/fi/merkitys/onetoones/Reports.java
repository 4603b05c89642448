package fi.merkitys.onetoones;

import fi.merkitys.onetoones.scheduling.Pair;
import fi.merkitys.people.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who reports to whom below somebody, and who of them has one-to-ones already. */
@Repository
@Transactional(readOnly = true)
class Reports {
    private final JdbcClient jdbc;

    Reports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param planned whether there is a series with the line supervisor already */
    record Report(Pair pair, String host, String employee, boolean planned) {}

    /**
     * The upper levels first.
     *
     * @param everybody on every level, else the direct reports alone
     * @param from who has one-to-ones planned on this day or later has them already
     */
    List<Report> below(PersonId leader, boolean everybody, LocalDate today, LocalDate from) {
        return jdbc.sql("""
            with recursive line as (
              select p.id, p.supervisor_id, 1 as level
              from people.person p
              where p.supervisor_id = :leader
              union
              select p.id, p.supervisor_id, l.level + 1
              from line l
              join people.person p on p.supervisor_id = l.id
              where :everybody and l.level < 30
            )
            select l.supervisor_id as host_id, h.name as host, l.id as employee_id, e.name as employee, exists (
                     select from onetoones.series s
                     where s.employee_id = l.id
                       and s.ended_at is null
                       and s.until_day >= :from
                   ) as planned
            from line l
            join people.person h on h.id = l.supervisor_id
            join people.person e on e.id = l.id
            where (h.left_on is null or h.left_on >= :today)
              and (e.left_on is null or e.left_on >= :today)
              and not h.erased
              and not e.erased
            order by l.level, lower(h.name), h.id, lower(e.name), e.id
            """)
                .param("leader", leader.value())
                .param("everybody", everybody)
                .param("today", today)
                .param("from", from)
                .query((row, number) -> new Report(
                        new Pair(new PersonId(row.getLong("host_id")), new PersonId(row.getLong("employee_id"))),
                        row.getString("host"),
                        row.getString("employee"),
                        row.getBoolean("planned")))
                .list();
    }
}
