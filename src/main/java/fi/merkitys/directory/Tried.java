package fi.merkitys.directory;

/**
 * A relation that somebody tried to add, so that nothing typed is lost.
 *
 * @param problem key of what to do about it, or blank
 */
public record Tried(String kind, String person, String problem) {
    static final Tried NOTHING = new Tried("coach", "", "");
}
