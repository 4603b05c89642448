package fi.merkitys.metrics;

import org.jspecify.annotations.Nullable;

/** The filters of a page, from its address. */
public record ScopeForm(
        @Nullable Long client,
        @Nullable Long queue,
        @Nullable String channel,
        @Nullable Long site) {
    Scope scope() {
        return new Scope(null, site, client, queue, channel == null || channel.isBlank() ? null : channel, null, null);
    }
}
