package fi.merkitys.goals.reality;

import fi.merkitys.goals.Days;
import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.metrics.Scope;
import fi.merkitys.people.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom a goal is asked of: the people of its scope who were here in the period, by where they work today. */
@Repository
class Population {
    /** Who has worked in a queue lately is asked, also where she was away for the whole period. */
    private static final int LATELY_IN_WEEKS = 13;

    private final JdbcClient jdbc;
    private final WholeOrganisation whole;

    Population(JdbcClient jdbc, WholeOrganisation whole) {
        this.jdbc = jdbc;
        this.whole = whole;
    }

    List<Candidate> of(Scope scope, Days period) {
        return whole.read(() -> candidates(scope, period));
    }

    private List<Candidate> candidates(Scope scope, Days period) {
        return jdbc.sql("""
                        select p.id, t.name as team, s.name as site,
                               p.workdays, p.hired_on, p.left_on, p.tenure_bucket
                        from people.person p
                        left join people.team t on t.id = p.team_id
                        left join people.site s on s.id = t.site_id
                        where p.roles @> array[cast(:role as text)]
                          and (p.hired_on is null or p.hired_on <= :until)
                          and (p.left_on is null or p.left_on >= :from)
                        """ + (scope.team() == null ? "" : "and p.team_id = :team\n")
                        + (scope.site() == null ? "" : "and t.site_id = :site\n")
                        + (scope.tenure() == null ? "" : "and p.tenure_bucket = :tenure\n")
                        + workedLately(scope))
                .param("role", (scope.role() == null ? Role.AGENT : scope.role()).key())
                .param("from", period.from())
                .param("until", period.until())
                .param("lately", period.until().minusWeeks(LATELY_IN_WEEKS))
                .param("team", scope.team())
                .param("site", scope.site())
                .param("tenure", scope.tenure())
                .param("queue", scope.queue())
                .param("client", scope.client())
                .param("channel", scope.channel())
                .query(Population::candidate)
                .list();
    }

    Map<Long, List<Days>> absences(Days period) {
        return whole.read(() -> everybodysAbsences(period));
    }

    private Map<Long, List<Days>> everybodysAbsences(Days period) {
        return jdbc
                .sql("""
                    select person_id, from_day, until_day
                    from people.absence
                    where from_day <= :until and until_day >= :from
                    """)
                .param("from", period.from())
                .param("until", period.until())
                .query((row, number) -> Map.entry(
                        row.getLong("person_id"),
                        new Days(
                                row.getObject("from_day", LocalDate.class),
                                row.getObject("until_day", LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static String workedLately(Scope scope) {
        if (!scope.choosesContacts()) {
            return "";
        }
        return "and p.id in (\n"
                + "  select d.person_id\n"
                + "  from contacts.agent_day d\n"
                + "  where d.day between :lately and :until\n"
                + (scope.queue() == null ? "" : "  and d.queue_id = :queue\n")
                + (scope.client() == null ? "" : "  and d.client_id = :client\n")
                + (scope.channel() == null ? "" : "  and d.channel = :channel\n")
                + ")";
    }

    private static Candidate candidate(ResultSet row, int number) throws SQLException {
        return new Candidate(
                new Member(row.getLong("id"), row.getString("team"), row.getString("site")),
                new Schedule(
                        row.getInt("workdays"),
                        row.getObject("hired_on", LocalDate.class),
                        row.getObject("left_on", LocalDate.class)),
                row.getString("tenure_bucket"));
    }
}
