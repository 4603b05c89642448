package fi.merkitys.support;

/** Which matter. */
public record MatterId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
