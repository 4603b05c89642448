package fi.merkitys.support;

/** What became of something that one of the two wanted to do. */
public sealed interface Outcome {
    record Done(MatterId id) implements Outcome {}

    /**
     * @param field beside which it is told
     * @param words the key of what to do about it
     */
    record Refused(String field, String words) implements Outcome {}

    static Outcome refused(String field, String words) {
        return new Refused(field, words);
    }
}
