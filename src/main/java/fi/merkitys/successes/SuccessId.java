package fi.merkitys.successes;

/** Which success. */
public record SuccessId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
