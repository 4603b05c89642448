package fi.merkitys.onetoones;

/** Which meeting. */
public record MeetingId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
