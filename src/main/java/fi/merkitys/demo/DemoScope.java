package fi.merkitys.demo;

import org.jspecify.annotations.Nullable;

/** Whose contacts, and which, a goal is about; what is missing does not restrict. */
public record DemoScope(
        @Nullable String site,
        @Nullable String team,
        @Nullable String client,
        @Nullable String queue,
        @Nullable String channel) {

    static DemoScope ofTeam(String team) {
        return new DemoScope(null, team, null, null, null);
    }

    static DemoScope ofClient(String client) {
        return new DemoScope(null, null, client, null, null);
    }

    static DemoScope ofQueue(DemoQueue queue) {
        return new DemoScope(null, null, queue.client(), queue.name(), null);
    }

    static DemoScope ofChannel(String channel) {
        return new DemoScope(null, null, null, null, channel);
    }

    DemoScope at(String onlySite) {
        return new DemoScope(onlySite, team, client, queue, channel);
    }

    DemoScope by(String onlyChannel) {
        return new DemoScope(site, team, client, queue, onlyChannel);
    }
}
