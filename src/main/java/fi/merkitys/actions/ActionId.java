package fi.merkitys.actions;

/** Which agreed action. */
public record ActionId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
