package fi.merkitys.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Builds a profile of its row and of the ties that were read before. */
final class ProfileRow implements RowMapper<Profile> {
    private final Map<Long, Map<String, Set<PersonId>>> relations;
    private final Map<Long, Map<String, Set<String>>> externalIds;
    // Few combinations of roles and few teams stand behind many people: each is kept once.
    private final Map<String, Set<Role>> roles = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();

    ProfileRow(Map<Long, Map<String, Set<PersonId>>> relations, Map<Long, Map<String, Set<String>>> externalIds) {
        this.relations = relations;
        this.externalIds = externalIds;
    }

    @Override
    public Profile mapRow(ResultSet row, int number) throws SQLException {
        var id = row.getLong("id");
        var supervisor = row.getLong("supervisor_id");
        return new Profile(
                new PersonId(id),
                row.getString("employee_id"),
                row.getString("name"),
                row.getString("email"),
                roles.computeIfAbsent(row.getString("roles"), ProfileRow::rolesOf),
                supervisor == 0 ? null : new PersonId(supervisor),
                once(row.getString("team")),
                once(row.getString("shift")),
                once(row.getString("tenure_bucket")),
                row.getObject("hired_on", LocalDate.class),
                row.getObject("left_on", LocalDate.class),
                once(row.getString("language")),
                row.getInt("workdays"),
                relations.getOrDefault(id, Map.of()),
                externalIds.getOrDefault(id, Map.of()));
    }

    private @Nullable String once(@Nullable String word) {
        return word == null ? null : words.computeIfAbsent(word, same -> same);
    }

    private static Set<Role> rolesOf(String keys) {
        var read = EnumSet.noneOf(Role.class);
        Arrays.stream(keys.split(","))
                .filter(key -> !key.isEmpty())
                .map(Role::of)
                .forEach(read::add);
        return read;
    }
}
