package fi.merkitys.contacts.store;

import fi.merkitys.contacts.mapping.Mapping;
import java.util.Map;

/**
 * What is to be summed.
 *
 * @param agents whom the source's agent keys mean
 * @param mapping says what the source's words mean
 * @param repeatDays within how many days a customer's return counts as a repeat
 */
record SumOrder(int sourceId, Map<String, Long> agents, Mapping mapping, int repeatDays) {
    /** Whether several keys mean one person, whose rows then meet. */
    boolean sharesPeople() {
        return agents.values().stream().distinct().count() < agents.size();
    }
}
