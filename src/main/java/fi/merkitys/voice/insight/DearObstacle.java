package fi.merkitys.voice.insight;

/**
 * An open obstacle, and what it has cost so far.
 *
 * @param minutes of each of those affected in a day
 * @param days for which it has been open
 */
public record DearObstacle(long id, String words, String obstacle, int minutes, int affected, int days, String owner) {
    private static final int MINUTES = 60;

    /** Minutes times people times days, in hours. */
    public long hours() {
        return (long) minutes * affected * Math.max(1, days) / MINUTES;
    }
}
