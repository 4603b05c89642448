package fi.merkitys.contacts.agents;

import fi.merkitys.contacts.ContactSource;
import fi.merkitys.contacts.ImportContacts;
import fi.merkitys.people.ExternalIds;
import fi.merkitys.people.FindPeople;
import fi.merkitys.people.PersonId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells who agents are; their rows that wait come in. */
@Service
class KnowAgents {
    private final FindPeople people;
    private final ExternalIds ids;
    private final ImportContacts importing;
    private final TransactionTemplate transaction;

    KnowAgents(FindPeople people, ExternalIds ids, ImportContacts importing, TransactionTemplate transaction) {
        this.people = people;
        this.ids = ids;
        this.importing = importing;
        this.transaction = transaction;
    }

    sealed interface Outcome {}

    record Known(int agents) implements Outcome {}

    /** @param byAgent the message's key for each agent whose person cannot be told */
    record NotUnderstood(Map<String, String> byAgent) implements Outcome {}

    /** @param typed the agents' keys with what was typed for each */
    Outcome agents(ContactSource source, Map<String, String> typed) {
        var known = new LinkedHashMap<String, PersonId>();
        var problems = new LinkedHashMap<String, String>();
        typed.forEach((agent, words) -> {
            List<PersonId> meant = people.meant(words);
            if (meant.size() == 1) {
                known.put(agent, meant.getFirst());
            } else {
                problems.put(agent, meant.isEmpty() ? "contacts.agents.nobody" : "contacts.agents.several");
            }
        });
        if (!problems.isEmpty()) {
            return new NotUnderstood(problems);
        }
        transaction.executeWithoutResult(
                any -> known.forEach((agent, person) -> ids.give(person, source.name(), agent)));
        importing.resolveAgents();
        return new Known(known.size());
    }
}
