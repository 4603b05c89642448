package fi.merkitys.contacts.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How an export writes durations. */
public enum DurationUnit {
    @JsonProperty("s")
    SECONDS,
    @JsonProperty("ms")
    MILLISECONDS,
    @JsonProperty("min")
    MINUTES,
    /** {@code HH:MM:SS}; {@code MM:SS} and plain seconds are understood too. */
    @JsonProperty("hh:mm:ss")
    CLOCK
}
