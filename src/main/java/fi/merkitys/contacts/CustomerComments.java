package fi.merkitys.contacts;

import fi.merkitys.contacts.store.ContactStore;
import fi.merkitys.contacts.store.ReadComments;
import fi.merkitys.contacts.store.StoreUnavailable;
import fi.merkitys.people.PersonId;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What customers wrote about contacts, as they wrote it: for whoever covers what leads to them, and for nobody's eyes. */
@Service
public class CustomerComments {
    private final ReadComments store;
    private final ContactSources sources;
    private final JdbcClient jdbc;

    CustomerComments(ContactStore store, ContactSources sources, JdbcClient jdbc) {
        this.store = new ReadComments(store);
        this.sources = sources;
        this.jdbc = jdbc;
    }

    /**
     * @param contact its id in the source
     * @param csat from 0 for the lowest box of the source's scale to 1 for the highest, or none
     * @param nps from 0 to 10, or none
     */
    public record Comment(
            SourceId source,
            String contact,
            PersonId agent,
            LocalDate day,
            @Nullable Double csat,
            @Nullable Integer nps,
            String words) {}

    /** Grows with every contact that comes in or finds its agent. */
    public long revision() {
        return jdbc.sql("select number from contacts.revision")
                .query(Long.class)
                .single();
    }

    /** The sources whose contacts are kept on this node. */
    public List<ContactSource> sources() {
        var held = held();
        return sources.all().stream()
                .filter(source -> held.contains(source.id().value()))
                .toList();
    }

    private Set<Integer> held() {
        try {
            return store.sources();
        } catch (SQLException | StoreUnavailable e) {
            throw new DataAccessResourceFailureException("the contacts cannot be read", e);
        }
    }

    /** Of contacts since then whose agent is known, the newest first. */
    public List<Comment> since(ContactSource source, LocalDate day) {
        var agents = agents(source);
        try {
            return store.since(source.id().value(), day).stream()
                    .flatMap(comment -> Stream.ofNullable(agents.get(comment.agentKey()))
                            .map(agent -> new Comment(
                                    source.id(),
                                    comment.contactId(),
                                    agent,
                                    comment.day(),
                                    share(comment.csat(), source),
                                    comment.nps(),
                                    comment.words())))
                    .toList();
        } catch (SQLException | StoreUnavailable e) {
            throw new DataAccessResourceFailureException("the comments cannot be read", e);
        }
    }

    private static @Nullable Double share(@Nullable Double csat, ContactSource source) {
        var scale = source.mapping().csatScale();
        return csat == null || scale.highest() <= scale.lowest()
                ? null
                : (csat - scale.lowest()) / (scale.highest() - scale.lowest());
    }

    private Map<String, PersonId> agents(ContactSource source) {
        return jdbc
                .sql("""
                    select e.value, e.person_id
                    from people.external_id e
                    join people.person p on p.id = e.person_id
                    where e.source = :source
                      and not p.erased
                    """)
                .param("source", source.name())
                .query((row, number) -> Map.entry(row.getString("value"), new PersonId(row.getLong("person_id"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> other, HashMap::new));
    }
}
