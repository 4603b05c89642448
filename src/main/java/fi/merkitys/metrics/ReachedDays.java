package fi.merkitys.metrics;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Which weeks to show: up to today, or, where no newer contacts have come in, up to the last of them. */
@Component
class ReachedDays {
    private final Provenance provenance;
    private final Clock clock;

    ReachedDays(Provenance provenance, Clock clock) {
        this.provenance = provenance;
        this.clock = clock;
    }

    LocalDate last() {
        return provenance.reaches(today());
    }

    Weeks weeks(int count) {
        return Weeks.until(last(), count);
    }

    /** A week is full when the calendar has left it, also where nobody worked at its end. */
    Weeks fullWeeks(int count) {
        var reached = weeks(1);
        return isRunning(reached) ? Weeks.fullBefore(today(), count) : Weeks.until(reached.lastDay(), count);
    }

    /** Whether the last of the weeks has days to come. */
    boolean isRunning(Weeks weeks) {
        return !weeks.lastDay().isBefore(today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
