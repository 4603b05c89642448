package fi.merkitys.people;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the rows of many people in a few statements. */
@Repository
class ProfileWriter {
    /** Enough to be fast, few enough that one statement's arrays stay small. */
    static final int AT_ONCE = 5_000;

    private static final String GIVEN = """
        with given as (
          select *
          from unnest(
            cast(:ids as bigint[]), :employeeIds, :names, :emails, :roles, :teams, :shifts, :tenures,
            cast(:hired as date[]), cast(:gone as date[]), :languages, cast(:workdays as smallint[])
          ) as g(id, employee_id, name, email, roles, team, shift, tenure_bucket, hired_on, left_on, language, workdays)
        )
        """;
    private final JdbcClient jdbc;

    ProfileWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(List<Profile> profiles) {
        inChunks(profiles, chunk -> with(chunk, GIVEN + """
            insert into people.person (
              id, employee_id, name, email, roles, team_id, shift, tenure_bucket, hired_on, left_on, language, workdays
            ) overriding system value
            select g.id, g.employee_id, g.name, g.email, string_to_array(g.roles, ','), t.id,
                   g.shift, g.tenure_bucket, g.hired_on, g.left_on, g.language, g.workdays
            from given g
            left join people.team t on t.name = g.team
            """));
    }

    void update(List<Profile> profiles) {
        inChunks(profiles, this::freeEmails);
        inChunks(profiles, chunk -> with(chunk, GIVEN + """
            update people.person p
            set employee_id = g.employee_id, name = g.name, email = g.email, roles = string_to_array(g.roles, ','),
                team_id = t.id, shift = g.shift, tenure_bucket = g.tenure_bucket, hired_on = g.hired_on,
                left_on = g.left_on, language = g.language, workdays = g.workdays
            from given g
            left join people.team t on t.name = g.team
            where p.id = g.id
            """));
    }

    /** Two people may swap their addresses: none stands in the other's way. */
    private void freeEmails(List<Profile> profiles) {
        jdbc.sql("""
            update people.person p
            set email = null
            from unnest(cast(:ids as bigint[]), :emails) as g(id, email)
            where p.id = g.id
              and p.email is distinct from g.email
            """)
                .param("ids", ids(profiles))
                .param("emails", texts(profiles, Profile::email))
                .update();
    }

    void supervise(List<Profile> profiles) {
        inChunks(
                profiles,
                chunk -> jdbc.sql("""
                    update people.person p
                    set supervisor_id = g.supervisor_id
                    from unnest(cast(:ids as bigint[]), cast(:supervisors as bigint[])) as g(id, supervisor_id)
                    where p.id = g.id
                      and p.supervisor_id is distinct from g.supervisor_id
                    """)
                        .param("ids", ids(chunk))
                        .param("supervisors", texts(chunk, Profile::supervisor))
                        .update());
    }

    private void with(List<Profile> profiles, String statement) {
        jdbc.sql(statement)
                .param("ids", ids(profiles))
                .param("employeeIds", texts(profiles, Profile::employeeId))
                .param("names", texts(profiles, Profile::name))
                .param("emails", texts(profiles, Profile::email))
                .param("roles", texts(profiles, ProfileWriter::roles))
                .param("teams", texts(profiles, Profile::team))
                .param("shifts", texts(profiles, Profile::shift))
                .param("tenures", texts(profiles, Profile::tenureBucket))
                .param("hired", texts(profiles, Profile::hiredOn))
                .param("gone", texts(profiles, Profile::leftOn))
                .param("languages", texts(profiles, Profile::language))
                .param("workdays", texts(profiles, Profile::workdays))
                .update();
    }

    private static String roles(Profile profile) {
        return profile.roles().stream().sorted().map(Role::key).collect(Collectors.joining(","));
    }

    private static Long[] ids(List<Profile> profiles) {
        return profiles.stream().map(profile -> profile.id().value()).toArray(Long[]::new);
    }

    private static @Nullable String[] texts(List<Profile> profiles, Function<Profile, @Nullable Object> part) {
        return profiles.stream()
                .map(part)
                .map(value -> value == null ? null : Objects.toString(value))
                .toArray(String[]::new);
    }

    static <T> void inChunks(List<T> all, java.util.function.Consumer<List<T>> each) {
        for (var from = 0; from < all.size(); from += AT_ONCE) {
            each.accept(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
    }
}
