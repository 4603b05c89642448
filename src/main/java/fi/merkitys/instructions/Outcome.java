package fi.merkitys.instructions;

/** What became of something that somebody wanted to do with a guide. */
sealed interface Outcome {
    record Done(InstructionId id) implements Outcome {}

    /**
     * @param field beside which it is told
     * @param words the key of what to do about it
     */
    record NotSaid(String field, String words) implements Outcome {}

    /** It is none that the viewer may do this to, or not any more. */
    record NotTheirs() implements Outcome {}
}
