package fi.merkitys.feedback;

import fi.merkitys.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Those who work here, the closest first. */
@Repository
public class Colleagues {
    private static final String COLLEAGUES = """
        select p.id, p.name, t.name as team
        from people.person p
        left join people.team t on t.id = p.team_id
        join people.person me on me.id = :me
        where p.id <> me.id
          and not p.erased
          and (p.hired_on is null or p.hired_on <= :today)
          and (p.left_on is null or p.left_on >= :today)
        """;
    private final JdbcClient jdbc;
    private final Clock clock;

    Colleagues(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whose name or a part of it begins so: first one's people, then the team and the supervisor, then the others. */
    public List<Colleague> named(String words, PersonId me, int most) {
        return jdbc.sql(COLLEAGUES + """
              and (lower(p.name) like :beginning or lower(p.name) like :within)
            order by
              case
                when p.supervisor_id = me.id then 0
                when p.team_id = me.team_id or p.id = me.supervisor_id or p.supervisor_id = me.supervisor_id then 1
                else 2
              end,
              lower(p.name), p.id
            limit :most
            """)
                .param("me", me.value())
                .param("today", LocalDate.now(clock))
                .param("beginning", pattern(words) + "%")
                .param("within", "% " + pattern(words) + "%")
                .param("most", most)
                .query(Colleagues::colleague)
                .list();
    }

    /** One's people; for whoever leads nobody, the team and the supervisor. */
    public List<Colleague> closeTo(PersonId me, int most) {
        return jdbc.sql(COLLEAGUES + """
              and (
                p.supervisor_id = me.id
                or p.id = me.supervisor_id
                or (p.team_id = me.team_id and not exists (select from people.person r where r.supervisor_id = me.id))
              )
            order by p.id = me.supervisor_id, lower(p.name), p.id
            limit :most
            """)
                .param("me", me.value())
                .param("today", LocalDate.now(clock))
                .param("most", most)
                .query(Colleagues::colleague)
                .list();
    }

    /** Somebody else who works here. */
    public Optional<Colleague> find(PersonId id, PersonId me) {
        return jdbc.sql(COLLEAGUES + "  and p.id = :id")
                .param("me", me.value())
                .param("today", LocalDate.now(clock))
                .param("id", id.value())
                .query(Colleagues::colleague)
                .optional();
    }

    public Optional<Colleague> supervisorOf(PersonId me) {
        return jdbc.sql(COLLEAGUES + "  and p.id = me.supervisor_id")
                .param("me", me.value())
                .param("today", LocalDate.now(clock))
                .query(Colleagues::colleague)
                .optional();
    }

    private static String pattern(String words) {
        return words.strip()
                .toLowerCase(java.util.Locale.ROOT)
                .replace("\0", "")
                .replaceAll("([\\\\%_])", "\\\\$1");
    }

    private static Colleague colleague(ResultSet row, int number) throws SQLException {
        return new Colleague(new PersonId(row.getLong("id")), row.getString("name"), row.getString("team"));
    }
}
