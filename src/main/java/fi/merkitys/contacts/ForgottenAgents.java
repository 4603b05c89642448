package fi.merkitys.contacts;

import fi.merkitys.contacts.store.ErasedAgents;
import fi.merkitys.people.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The agents' keys of those whose data were erased, as keyed hashes. */
public class ForgottenAgents implements ErasedAgents {
    private final JdbcClient jdbc;
    private final KeyedHash keyed;

    public ForgottenAgents(JdbcClient jdbc, KeyedHash keyed) {
        this.jdbc = jdbc;
        this.keyed = keyed;
    }

    /** Lets a word be recognised without being kept. */
    @FunctionalInterface
    public interface KeyedHash {
        byte[] of(String context, String word);
    }

    /** @param until the last day on which the key meant that person */
    public void add(SourceId source, String agentKey, String pseudonym, LocalDate until) {
        jdbc.sql("""
            insert into contacts.erased_agent (source_id, key_hash, pseudonym, until_day, agent_key)
            values (:source, :hash, :pseudonym, :until, :key)
            on conflict (source_id, key_hash) do update
            set pseudonym = excluded.pseudonym, until_day = excluded.until_day, agent_key = excluded.agent_key
            """)
                .param("source", source.value())
                .param("hash", hash(agentKey))
                .param("pseudonym", pseudonym)
                .param("until", until)
                .param("key", agentKey)
                .update();
        jdbc.sql("""
            delete from contacts.unknown_agent u
            using contacts.import i
            where i.id = u.import_id
              and i.source_id = :source
              and u.agent_key = :key
            """).param("source", source.value()).param("key", agentKey).update();
    }

    @Override
    public List<Renamed> among(int sourceId, Collection<String> keys) {
        var known = known(sourceId);
        return known.isEmpty()
                ? List.of()
                : keys.stream()
                        .map(key -> renamed(key, known.get(HexFormat.of().formatHex(hash(key)))))
                        .filter(Objects::nonNull)
                        .toList();
    }

    private Map<String, Renamed> known(int sourceId) {
        var known = new HashMap<String, Renamed>();
        jdbc.sql("select key_hash, pseudonym, until_day from contacts.erased_agent where source_id = :source")
                .param("source", sourceId)
                .query(row -> {
                    known.put(
                            HexFormat.of().formatHex(row.getBytes(1)),
                            new Renamed("", row.getString(2), row.getObject(3, LocalDate.class)));
                });
        return known;
    }

    private static @Nullable Renamed renamed(String key, @Nullable Renamed found) {
        return found == null ? null : new Renamed(key, found.pseudonym(), found.until());
    }

    /** Those whom the contact store still knows by their keys. */
    List<Pending> pending() {
        return jdbc.sql("""
            select a.source_id, a.agent_key, a.pseudonym, coalesce(e.person_id, 0) as stand_in,
                   exists (
                     select from contacts.import i
                     where i.source_id = a.source_id and i.state in ('merged', 'done') and not i.dry_run
                   ) as imported
            from contacts.erased_agent a
            join contacts.source s on s.id = a.source_id
            left join people.external_id e on e.source = s.name and e.value = a.pseudonym
            where a.agent_key is not null
            order by a.source_id, a.pseudonym
            """)
                .query((row, number) -> new Pending(
                        new SourceId(row.getInt("source_id")),
                        row.getString("agent_key"),
                        row.getString("pseudonym"),
                        new PersonId(row.getLong("stand_in")),
                        row.getBoolean("imported")))
                .list();
    }

    /** @param imported whether any contacts of the source are kept */
    record Pending(SourceId source, String agentKey, String pseudonym, PersonId standIn, boolean imported) {}

    public boolean allForgotten() {
        return jdbc.sql("select not exists (select from contacts.erased_agent where agent_key is not null)")
                .query(Boolean.class)
                .single();
    }

    void forgotten(Pending agent) {
        jdbc.sql("update contacts.erased_agent set agent_key = null where pseudonym = :pseudonym")
                .param("pseudonym", agent.pseudonym())
                .update();
    }

    private byte[] hash(String agentKey) {
        return keyed.of("agent key", agentKey);
    }
}
