package fi.merkitys.onetoones.scheduling;

/**
 * In minutes.
 *
 * @param preparation of the host, right before
 * @param followUp of the host, right after
 */
public record Lengths(int meeting, int preparation, int followUp) {
    public Lengths {
        if (meeting < 5 || meeting > 240 || preparation < 0 || preparation > 120 || followUp < 0 || followUp > 120) {
            throw new IllegalArgumentException("no length of a meeting: " + meeting);
        }
    }
}
