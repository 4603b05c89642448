package fi.merkitys.people;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everybody who works or has worked here. Leaving never deletes anybody. */
@Repository
public class People {
    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public PersonId add(NewPerson person) {
        var id = jdbc.sql("""
            insert into people.person (
              employee_id, name, email, roles, supervisor_id, team_id,
              shift, tenure_bucket, hired_on, left_on, language, workdays
            ) values (
              :employeeId, :name, :email, :roles, :supervisor, :team,
              :shift, :tenureBucket, :hiredOn, :leftOn, :language, :workdays
            )
            returning id
            """)
                .param("employeeId", person.employeeId())
                .param("name", person.name())
                .param("email", person.email())
                .param("roles", person.roles().stream().map(Role::key).sorted().toArray(String[]::new))
                .param(
                        "supervisor",
                        person.supervisor() == null ? null : person.supervisor().value())
                .param("team", person.team())
                .param("shift", person.shift())
                .param("tenureBucket", person.tenureBucket())
                .param("hiredOn", person.hiredOn())
                .param("leftOn", person.leftOn())
                .param("language", person.language())
                .param("workdays", person.workdays())
                .query(Long.class)
                .single();
        return new PersonId(id);
    }
}
