package fi.merkitys.successes.rhythm;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How often somebody was thanked in a year.
 *
 * @param days at work
 * @param lastOn none where there were no thanks in the year
 * @param waits days since then without those of absence
 */
public record Thanks(
        Strip strip,
        boolean night,
        int days,
        int byLeaders,
        int byPeers,
        int byCustomers,
        @Nullable LocalDate lastOn,
        int waits) {
    public int count() {
        return byLeaders + byPeers + byCustomers;
    }

    Fairness.Share share() {
        return new Fairness.Share(count(), days, night);
    }
}
