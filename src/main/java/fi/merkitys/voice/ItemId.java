package fi.merkitys.voice;

/** Of something that was raised. */
public record ItemId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
