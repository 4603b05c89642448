package fi.merkitys.successes.gestures;

import fi.merkitys.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a leader could thank in person.
 *
 * @param direct whether the leader is the line supervisor
 * @param deputy whether the leader stands in for the line supervisor these days
 * @param success the newest that speaks for it
 * @param words of that success
 * @param successes how many there are since the leader's last thanks
 * @param outstanding whether one of them was marked so
 * @param thankedOn when anybody above last thanked them in person; none where nobody has
 */
public record Prompt(
        PersonId person,
        String name,
        boolean direct,
        boolean deputy,
        long success,
        String words,
        Instant toldAt,
        int successes,
        boolean outstanding,
        @Nullable LocalDate thankedOn) {}
