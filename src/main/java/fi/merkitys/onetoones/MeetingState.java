package fi.merkitys.onetoones;

import java.util.Locale;

/** What became of a meeting so far. */
public enum MeetingState {
    PLANNED,
    HELD,
    SKIPPED,
    CANCELLED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MeetingState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
