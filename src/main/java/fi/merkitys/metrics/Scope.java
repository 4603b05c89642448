package fi.merkitys.metrics;

import fi.merkitys.people.Role;
import org.jspecify.annotations.Nullable;

/**
 * Whose contacts, and which of them, a figure or a goal is about; what is missing does not restrict.
 *
 * @param client the queue's, as far as queues have one
 * @param role whoever has it; where it is missing, agents
 * @param tenure in the contact system's own words
 */
public record Scope(
        @Nullable Long team,
        @Nullable Long site,
        @Nullable Long client,
        @Nullable Long queue,
        @Nullable String channel,
        @Nullable Role role,
        @Nullable String tenure) {
    public static final Scope EVERYBODY = new Scope(null, null, null, null, null, null, null);

    /** Whether it names some contacts of a person and not all. */
    public boolean choosesContacts() {
        return client != null || queue != null || channel != null;
    }

    /** The same contacts, of these people only. */
    public Scope ofTeam(@Nullable Long only) {
        return new Scope(only, site, client, queue, channel, role, tenure);
    }
}
