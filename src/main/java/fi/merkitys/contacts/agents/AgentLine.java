package fi.merkitys.contacts.agents;

import org.jspecify.annotations.Nullable;

/**
 * One unknown agent.
 *
 * @param typed what somebody typed, or who it probably is
 * @param likely whether nobody typed it: it only looks like that person
 * @param problem a message's key, or none
 */
public record AgentLine(
        String agentKey,
        long rows,
        String typed,
        boolean likely,
        @Nullable String problem) {}
