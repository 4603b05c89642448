package fi.merkitys.directory.imports;

import org.jspecify.annotations.Nullable;

/**
 * One combination of these columns that stands in a contact file.
 *
 * @param agentKey under which the contact source knows the agent
 * @param contacts how many rows have this combination: where rows disagree about an agent, most rows win
 */
public record ProposedAgent(
        String agentKey,
        @Nullable String name,
        @Nullable String supervisor,
        @Nullable String manager,
        @Nullable String tenureBucket,
        @Nullable String shift,
        @Nullable String team,
        long contacts) {}
