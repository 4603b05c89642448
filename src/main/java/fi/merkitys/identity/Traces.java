package fi.merkitys.identity;

import fi.merkitys.people.PersonId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everything by which a person comes in, to be counted and taken away together. A new table of that kind stands here. */
@Repository
public class Traces {
    /** What it is, and the rows that are the person's. */
    private static final Map<String, String> TABLES = tables();

    private final JdbcClient jdbc;

    Traces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static Map<String, String> tables() {
        var tables = new LinkedHashMap<String, String>();
        tables.put("sessions", "sessions.session where principal_name = cast(:person as text)");
        tables.put("tokens", "identity.token where person_id = :person");
        tables.put("links", "identity.link where person_id = :person");
        tables.put("devices", "identity.known_device where person_id = :person");
        tables.put("passkeys", "identity.passkey where person_id = :person");
        tables.put("passkeyHandle", "identity.passkey_owner where person_id = :person");
        tables.put("recoveryCodes", "identity.recovery_code where person_id = :person");
        tables.put("secondFactor", "identity.second_factor where person_id = :person");
        tables.put("account", "identity.account where person_id = :person");
        return tables;
    }

    /** How many rows there are of each. */
    public Map<String, Long> of(PersonId person) {
        var counts = new LinkedHashMap<String, Long>();
        TABLES.forEach((what, rows) -> counts.put(
                what,
                jdbc.sql("select count(*) from " + rows)
                        .param("person", person.value())
                        .query(Long.class)
                        .single()));
        return counts;
    }

    public void remove(PersonId person) {
        TABLES.values()
                .forEach(rows -> jdbc.sql("delete from " + rows)
                        .param("person", person.value())
                        .update());
    }

    /** Requests for a new password are known by the address alone. */
    public void removeRequestsOf(String email) {
        jdbc.sql("delete from identity.reset_request where lower(email) = lower(:email)")
                .param("email", email)
                .update();
    }
}
