package fi.merkitys.successes.stories;

/** Which story. */
public record StoryId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
