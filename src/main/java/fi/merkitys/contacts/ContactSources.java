package fi.merkitys.contacts;

import fi.merkitys.contacts.mapping.Mapping;
import fi.merkitys.contacts.mapping.MappingJson;
import fi.merkitys.contacts.mapping.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The systems whose exports come in. */
public class ContactSources {
    private static final int LONGEST_NAME = 100;

    private final JdbcClient jdbc;

    public ContactSources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What became of a mapping that somebody wants to keep. */
    public sealed interface Outcome {
        record Saved(ContactSource source) implements Outcome {}

        record Refused(List<Problem> problems) implements Outcome {}
    }

    /** Keeps a new source, or the mapping that an existing one is read with from now on. */
    public Outcome save(String name, Mapping mapping) {
        var problems = mapping.problems();
        var plain = name.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME || plain.chars().anyMatch(Character::isISOControl)) {
            return new Outcome.Refused(List.of(Problem.of("contacts.source.name", plain)));
        }
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        return new Outcome.Saved(jdbc.sql("""
            insert into contacts.source (name, mapping)
            values (:name, :mapping::jsonb)
            on conflict (name) do update set mapping = excluded.mapping
            returning id, name, mapping
            """)
                .param("name", plain)
                .param("mapping", MappingJson.write(mapping))
                .query(ContactSources::source)
                .single());
    }

    public Optional<ContactSource> find(SourceId id) {
        return jdbc.sql("select id, name, mapping from contacts.source where id = :id")
                .param("id", id.value())
                .query(ContactSources::source)
                .optional();
    }

    public Optional<ContactSource> named(String name) {
        return jdbc.sql("select id, name, mapping from contacts.source where name = :name")
                .param("name", name.strip())
                .query(ContactSources::source)
                .optional();
    }

    public List<ContactSource> all() {
        return jdbc.sql("select id, name, mapping from contacts.source order by name")
                .query(ContactSources::source)
                .list();
    }

    private static ContactSource source(ResultSet row, int number) throws SQLException {
        return new ContactSource(
                new SourceId(row.getInt("id")), row.getString("name"), MappingJson.read(row.getString("mapping")));
    }
}
