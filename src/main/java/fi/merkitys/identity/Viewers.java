package fi.merkitys.identity;

import fi.merkitys.people.PersonId;
import fi.merkitys.people.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the viewer afresh for each request, so that a role taken away or a departure counts at once. */
@Repository
public class Viewers {
    private final JdbcClient jdbc;

    Viewers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Viewer> find(PersonId id) {
        return jdbc.sql("""
            select p.id, p.name, p.roles, p.language, coalesce(a.theme, 'auto') as theme,
                   (select number from people.revision) as directory
            from people.person p
            left join identity.account a on a.person_id = p.id
            where p.id = :id
              and (p.left_on is null or p.left_on >= current_date)
            """).param("id", id.value()).query(Viewers::viewer).optional();
    }

    private static Viewer viewer(ResultSet row, int number) throws SQLException {
        var roles = Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::of)
                .collect(Collectors.toUnmodifiableSet());
        var language = row.getString("language");
        return new Viewer(
                new PersonId(row.getLong("id")),
                row.getString("name"),
                roles,
                language == null ? null : Locale.of(language),
                row.getString("theme"),
                row.getLong("directory"));
    }
}
