package fi.merkitys.demo;

import fi.merkitys.people.PersonId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which ids the demo's people, teams, sites, clients and queues were given. */
@Repository
class DemoDirectory {
    private final JdbcClient jdbc;

    DemoDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By employee id. */
    Map<String, PersonId> people() {
        var people = new HashMap<String, PersonId>();
        ids("select employee_id, id from people.person where employee_id is not null")
                .forEach((name, id) -> people.put(name, new PersonId(id)));
        return people;
    }

    Map<String, Long> teams() {
        return ids("select name, id from people.team");
    }

    Map<String, Long> sites() {
        return ids("select name, id from people.site");
    }

    Map<String, Long> clients() {
        return ids("select name, id from people.client");
    }

    Map<String, Long> queues() {
        return ids("select name, id from contacts.queue");
    }

    /** Whether the year of contacts has come in already, and last night's file after it. */
    boolean hasContacts() {
        return jdbc.sql("select exists (select from contacts.import where state = 'done' and file_name = :last)")
                .param("last", LastNight.FILE)
                .query(Boolean.class)
                .single();
    }

    boolean hasGoals() {
        return jdbc.sql("select exists (select from goals.goal)")
                .query(Boolean.class)
                .single();
    }

    boolean hasOneToOnes() {
        return jdbc.sql("select exists (select from workdays.country)")
                .query(Boolean.class)
                .single();
    }

    /** Where the demo names something, it has brought it before. */
    static <T> T id(Map<String, T> ids, String name) {
        var id = ids.get(name);
        if (id == null) {
            throw new IllegalStateException("the demo has not brought " + name);
        }
        return id;
    }

    static @Nullable Long idOrNone(Map<String, Long> ids, @Nullable String name) {
        return name == null ? null : id(ids, name);
    }

    private Map<String, Long> ids(String query) {
        var ids = new HashMap<String, Long>();
        jdbc.sql(query).query(row -> {
            ids.put(row.getString(1), row.getLong(2));
        });
        return ids;
    }
}
