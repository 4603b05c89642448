package fi.merkitys.metrics;

import fi.merkitys.people.PersonId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes agent-days as an import leaves them. */
public final class AgentDays {
    private final JdbcClient jdbc;

    public AgentDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long source(String name) {
        return jdbc.sql("insert into contacts.source (name, mapping) values (?, '{}') returning id")
                .param(name)
                .query(Long.class)
                .single();
    }

    public long queue(String name, @Nullable Long client) {
        return jdbc.sql("insert into contacts.queue (name, client_id) values (?, ?) returning id")
                .params(Arrays.asList(name, client))
                .query(Long.class)
                .single();
    }

    public long lane(long source, long queue, String channel) {
        return jdbc.sql("insert into contacts.lane (source_id, queue_id, channel) values (?, ?, ?) returning id")
                .params(source, queue, channel)
                .query(Long.class)
                .single();
    }

    public Day on(LocalDate day, PersonId person, long lane, int contacts) {
        return new Day(day, person, lane, contacts, new LinkedHashMap<>());
    }

    /** One row in the making. */
    public final class Day {
        private final Map<String, Object> columns;

        private Day(LocalDate day, PersonId person, long lane, int contacts, Map<String, Object> columns) {
            this.columns = columns;
            columns.put("day", day);
            columns.put("person_id", person.value());
            columns.put("lane_id", lane);
            columns.put("contacts", contacts);
        }

        public Day with(String column, Object value) {
            columns.put(column, value);
            return this;
        }

        public void write() {
            jdbc.sql("insert into contacts.agent_day_row (" + String.join(", ", columns.keySet()) + ") values ("
                            + columns.keySet().stream()
                                    .map(column -> ":" + column)
                                    .collect(Collectors.joining(", "))
                            + ")")
                    .params(columns)
                    .update();
        }
    }
}
