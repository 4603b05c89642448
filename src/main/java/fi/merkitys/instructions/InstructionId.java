package fi.merkitys.instructions;

/** Of a guide. */
public record InstructionId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
