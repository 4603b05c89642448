package fi.merkitys.contacts;

/**
 * How far an import has come.
 *
 * @param share of the phase, from 0 to 1
 * @param rows about how many the file has, 0 where that is not known yet
 */
public record Progress(Phase phase, double share, long rows) {
    /** What is being done. */
    public enum Phase {
        WAITING,
        READING,
        SUMMING,
        FINISHED
    }
}
