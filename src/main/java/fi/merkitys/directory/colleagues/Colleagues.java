package fi.merkitys.directory.colleagues;

import fi.merkitys.people.FindPeople;
import fi.merkitys.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
    /** As many as one looks at. */
    private static final int OFFERED = 8;

    private final JdbcClient jdbc;
    private final FindPeople people;
    private final Clock clock;

    Colleagues(JdbcClient jdbc, FindPeople people, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
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

    /** Those who are chosen stay, and come first; unless somebody else is looked for, they are enough. */
    public List<Colleague> offered(String who, List<PersonId> chosen, PersonId me) {
        var found = new ArrayList<>(chosen.isEmpty() ? List.of() : among(chosen, me));
        if (who.isBlank() && !found.isEmpty()) {
            return List.copyOf(found);
        }
        var fitting = who.isBlank() ? closeTo(me, OFFERED) : named(who, me, OFFERED);
        fitting.stream().filter(one -> !found.contains(one)).forEach(found::add);
        return List.copyOf(found);
    }

    /** Those of them who work here, without oneself, by name. */
    public List<Colleague> among(Collection<PersonId> people, PersonId me) {
        return jdbc.sql(COLLEAGUES + "  and p.id = any(:ids) order by lower(p.name), p.id")
                .param("me", me.value())
                .param("today", LocalDate.now(clock))
                .param("ids", people.stream().map(PersonId::value).toArray(Long[]::new))
                .query(Colleagues::colleague)
                .list();
    }

    /** Who is meant where somebody typed a name and chose nobody, if that is clear. */
    public Optional<PersonId> meant(String typed, PersonId me) {
        var ids = people.meant(typed).stream()
                .filter(person -> find(person, me).isPresent())
                .toList();
        var named = named(typed, me, 2);
        return ids.size() == 1
                ? Optional.of(ids.getFirst())
                : named.size() == 1 ? Optional.of(named.getFirst().id()) : Optional.empty();
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
