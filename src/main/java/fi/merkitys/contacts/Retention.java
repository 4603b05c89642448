package fi.merkitys.contacts;

/**
 * How long is kept what came in; agent-days stay.
 *
 * @param contactMonths for contacts
 * @param quarantineDays for rows that could not be used, which still hold what the file held
 */
public record Retention(int contactMonths, int quarantineDays) {
    public static final Retention DEFAULT = new Retention(13, 60);

    public Retention {
        if (contactMonths < 2 || quarantineDays < 1) {
            throw new IllegalArgumentException(
                    "retention too short: " + contactMonths + " months, " + quarantineDays + " days");
        }
    }
}
