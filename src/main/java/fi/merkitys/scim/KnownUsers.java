package fi.merkitys.scim;

import fi.merkitys.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The people whom the identity provider sees: everybody who works here, and of those who have left, whom it has
 * deactivated itself. Who was deleted there is gone for it, and stays in our history.
 */
@Repository
class KnownUsers {
    /** Under these the directory keeps what the provider calls a person. */
    static final String USER_NAME = "SCIM userName";

    static final String EXTERNAL_ID = "SCIM externalId";

    private static final String VISIBLE = """
        with visible as (
          select p.id, p.name, p.email, p.employee_id, p.language, p.supervisor_id as manager, boss.name as manager_name,
                 t.name as team, p.left_on is null or p.left_on >= :today as here, i.external_id, i.user_name as given,
                 coalesce(i.user_name, p.email, p.employee_id, 'person-' || p.id) as user_name
          from people.person p
          left join people.person boss on boss.id = p.supervisor_id
          left join people.team t on t.id = p.team_id
          left join lateral (
            select min(e.value) filter (where e.source = :userName) as user_name,
                   min(e.value) filter (where e.source = :externalId) as external_id
            from people.external_id e
            where e.person_id = p.id
          ) i on true
        )
        select id, user_name, external_id, name, email, employee_id, language, manager, manager_name, team, here
        from visible
        where (here or given is not null)
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownUsers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private JdbcClient.StatementSpec query(String rest) {
        return jdbc.sql(VISIBLE + rest)
                .param("today", LocalDate.now(clock))
                .param("userName", USER_NAME)
                .param("externalId", EXTERNAL_ID);
    }

    List<KnownUser> all() {
        return query("order by id").query(KnownUsers::user).list();
    }

    List<KnownUser> page(long skip, int most) {
        return query("order by id limit :most offset :skip")
                .param("most", most)
                .param("skip", skip)
                .query(KnownUsers::user)
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from (" + VISIBLE + ") all_of_them")
                .param("today", LocalDate.now(clock))
                .param("userName", USER_NAME)
                .param("externalId", EXTERNAL_ID)
                .query(Long.class)
                .single();
    }

    Optional<KnownUser> find(PersonId id) {
        return query("and id = :id")
                .param("id", id.value())
                .query(KnownUsers::user)
                .optional();
    }

    /** Upper and lower case are one. */
    List<KnownUser> named(String userName) {
        return query("and lower(user_name) = lower(:name) order by id")
                .param("name", userName)
                .query(KnownUsers::user)
                .list();
    }

    /** Somebody whom the provider does not see any more, known again by employee id or e-mail. */
    Optional<PersonId> whoLeft(String employeeId, String email) {
        return jdbc.sql("""
            select p.id
            from people.person p
            where (p.employee_id = :employeeId or lower(p.email) = lower(:email))
              and p.left_on < :today
              and not exists (
                select from people.external_id e where e.person_id = p.id and e.source = :userName
              )
            order by p.employee_id = :employeeId desc nulls last
            limit 1
            """)
                .param("employeeId", employeeId)
                .param("email", email)
                .param("today", LocalDate.now(clock))
                .param("userName", USER_NAME)
                .query(Long.class)
                .optional()
                .map(PersonId::new);
    }

    private static KnownUser user(ResultSet row, int number) throws SQLException {
        return new KnownUser(
                row.getLong("id"),
                row.getString("user_name"),
                row.getString("external_id"),
                row.getString("name"),
                row.getString("email"),
                row.getString("employee_id"),
                row.getString("language"),
                row.getObject("manager", Long.class),
                row.getString("manager_name"),
                row.getString("team"),
                row.getBoolean("here"));
    }
}
