package fi.merkitys.successes.gestures;

import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes that a leader thanked somebody, or that it is to wait. Nothing is sent: the thanks themselves were in person. */
@Service
public class ThankInPerson {
    private static final Duration A_DOUBLE_CLICK = Duration.ofMinutes(2);
    private static final Duration A_MISTAKE = Duration.ofDays(1);
    private final Gestures gestures;
    private final Clock clock;

    ThankInPerson(Gestures gestures, Clock clock) {
        this.gestures = gestures;
        this.clock = clock;
    }

    /** @return whether the leader leads that person */
    @Transactional
    public boolean done(PersonId leader, PersonId person, Means means) {
        return done(leader, person, means, clock.instant());
    }

    /** As of an earlier time, for the demo's history. */
    @Transactional
    public boolean done(PersonId leader, PersonId person, Means means, Instant at) {
        if (gestures.led(person, leader).isEmpty()) {
            return false;
        }
        if (!gestures.isThankedSince(leader, person, at.minus(A_DOUBLE_CLICK))) {
            gestures.thank(leader, person, means, at);
        }
        return true;
    }

    /** Since when what was noted can still have been a mistake. */
    Instant fresh() {
        return clock.instant().minus(A_MISTAKE);
    }

    /**
     * The latest, for a day: then the prompt comes back.
     *
     * @return whether there was something to take back, or could have been
     */
    @Transactional
    public boolean takeBack(PersonId leader, PersonId person) {
        return gestures.takeBack(leader, person, fresh())
                || gestures.led(person, leader).isPresent();
    }

    /** @return whether the leader leads that person */
    @Transactional
    public boolean later(PersonId leader, PersonId person) {
        var led = gestures.led(person, leader).isPresent();
        if (led) {
            gestures.later(leader, person);
        }
        return led;
    }

    /** @return whether it is of somebody whom the leader leads */
    @Transactional
    public boolean outstanding(PersonId leader, long success) {
        return gestures.mark(success, leader);
    }
}
