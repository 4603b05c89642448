package fi.merkitys.rights;

import fi.merkitys.audit.TrailOfPerson.Look;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one person, or one program, did at a time: whoever goes through several pages comes once.
 *
 * @param looks newest first, never none
 */
public record Visit(List<Look> looks) {
    private static final Duration PAUSE = Duration.ofMinutes(30);

    public Look newest() {
        return looks.getFirst();
    }

    public Instant at() {
        return newest().at();
    }

    /** @param looks newest first */
    static List<Visit> of(List<Look> looks) {
        var visits = new ArrayList<Visit>();
        var open = new HashMap<Who, Visit>();
        for (var look : looks) {
            var visit = open.get(Who.did(look));
            if (visit == null || visit.endedBefore(look)) {
                visit = new Visit(new ArrayList<>());
                visits.add(visit);
                open.put(Who.did(look), visit);
            }
            visit.looks.add(look);
        }
        return visits;
    }

    private boolean endedBefore(Look earlier) {
        return Duration.between(earlier.at(), looks.getLast().at()).compareTo(PAUSE) > 0;
    }

    private record Who(
            String actor, @Nullable Long person, @Nullable String program) {
        static Who did(Look look) {
            return new Who(look.actor(), look.actorId(), look.program());
        }
    }
}
