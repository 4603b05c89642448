package fi.merkitys.identity.sessions;

import fi.merkitys.people.PersonId;
import java.io.Serializable;
import java.time.Instant;

/**
 * What a session remembers of the person in it: who and since when, and nothing that could go stale.
 *
 * @param agent what the browser said it is
 */
record Presence(long personId, Way way, Instant since, String address, String agent) implements Serializable {
    private static final long serialVersionUID = 1;
    static final String ATTRIBUTE = "presence";
    private static final int LONGEST_AGENT = 300;

    Presence {
        agent = agent.length() > LONGEST_AGENT ? agent.substring(0, LONGEST_AGENT) : agent;
    }

    PersonId person() {
        return new PersonId(personId);
    }
}
