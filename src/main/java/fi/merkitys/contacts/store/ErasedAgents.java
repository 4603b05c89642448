package fi.merkitys.contacts.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Agents' keys of those whose data were erased: files still name them, the store does not. */
@FunctionalInterface
public interface ErasedAgents {
    ErasedAgents NONE = (source, keys) -> List.of();

    /** Which of these keys of a source were somebody's whose data were erased. */
    List<Renamed> among(int sourceId, Collection<String> keys) throws SQLException;

    /**
     * @param pseudonym the word by which the store knows the agent
     * @param until the last day on which the key meant that person; later it means somebody else
     */
    record Renamed(String key, String pseudonym, LocalDate until) {}
}
