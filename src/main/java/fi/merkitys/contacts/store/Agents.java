package fi.merkitys.contacts.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Whom the agent keys of a source mean: from the directory into the store, where contacts are. */
final class Agents {
    private Agents() {}

    static Map<String, Long> of(Connection postgres, String source) throws SQLException {
        try (var statement =
                postgres.prepareStatement("select value, person_id from people.external_id where source = ?")) {
            statement.setString(1, source);
            var agents = new HashMap<String, Long>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    agents.put(rows.getString(1), rows.getLong(2));
                }
            }
            return agents;
        }
    }

    /** Fills the temporary table of agents. */
    static void load(Duck duck, Map<String, Long> agents) throws SQLException {
        duck.runAll("create or replace temp table agent(agent_key varchar, person_id bigint)");
        try (var appender = duck.connection().createAppender("temp", "main", "agent")) {
            for (var agent : agents.entrySet()) {
                appender.beginRow();
                appender.append(agent.getKey());
                appender.append(agent.getValue());
                appender.endRow();
            }
        }
    }
}
