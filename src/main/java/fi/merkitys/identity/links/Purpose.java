package fi.merkitys.identity.links;

import java.time.Duration;

/** What a link is for, and how long it holds. */
public enum Purpose {
    INVITATION(Duration.ofDays(7)),
    NEW_PASSWORD(Duration.ofHours(1));

    private final Duration holds;

    Purpose(Duration holds) {
        this.holds = holds;
    }

    Duration holds() {
        return holds;
    }
}
