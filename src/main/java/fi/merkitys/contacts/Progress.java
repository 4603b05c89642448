package fi.merkitys.contacts;

/**
 * How far an import has come.
 *
 * @param share of the phase, from 0 to 1
 */
public record Progress(Phase phase, double share) {
    /** What is being done. */
    public enum Phase {
        WAITING,
        READING,
        SUMMING,
        FINISHED
    }
}
