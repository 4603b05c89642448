package fi.merkitys.contacts;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Agents whom the sources name and nobody knows yet: their contacts wait. */
@Repository
public class UnknownAgents {
    private final JdbcClient jdbc;

    UnknownAgents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An agent key that means nobody yet. */
    public record UnknownAgent(String agentKey, long rows) {}

    public long count(SourceId source) {
        return counts().getOrDefault(source, 0L);
    }

    /** How many there are, of each source that has any. */
    public Map<SourceId, Long> counts() {
        return jdbc
                .sql("""
                    select i.source_id, count(distinct u.agent_key) as agents
                    from contacts.unknown_agent u
                    join contacts.import i on i.id = u.import_id
                    join contacts.source s on s.id = i.source_id
                    where not exists (select from people.external_id e where e.source = s.name and e.value = u.agent_key)
                    group by i.source_id
                    """)
                .query((row, number) -> Map.entry(new SourceId(row.getInt("source_id")), row.getLong("agents")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Those with the most rows first. */
    public List<UnknownAgent> of(SourceId source, int most) {
        return jdbc.sql("""
            select u.agent_key, sum(u.accepted + u.updated + u.unchanged)::bigint as rows
            from contacts.unknown_agent u
            join contacts.import i on i.id = u.import_id
            join contacts.source s on s.id = i.source_id
            where i.source_id = :source
              and not exists (select from people.external_id e where e.source = s.name and e.value = u.agent_key)
            group by u.agent_key
            order by rows desc, u.agent_key
            limit :most
            """)
                .param("source", source.value())
                .param("most", most)
                .query((row, number) -> new UnknownAgent(row.getString("agent_key"), row.getLong("rows")))
                .list();
    }
}
