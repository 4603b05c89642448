package fi.merkitys.directory.imports;

import fi.merkitys.people.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds circles in who reports to whom. */
final class ReportingLines {
    private final Map<PersonId, PersonId> supervisors;

    ReportingLines(Map<PersonId, PersonId> supervisors) {
        this.supervisors = supervisors;
    }

    /** Each circle once, in the order of reporting: everybody reports to the next, the last to the first. */
    List<List<PersonId>> circles() {
        var circles = new ArrayList<List<PersonId>>();
        var settled = new HashSet<PersonId>();
        for (var start : supervisors.keySet()) {
            var walk = walk(start, settled);
            var last = walk.isEmpty() ? null : supervisors.get(walk.getLast());
            if (last != null && walk.contains(last)) {
                circles.add(walk.subList(walk.indexOf(last), walk.size()));
            }
            settled.addAll(walk);
        }
        return circles;
    }

    /** Upwards until the top, somebody settled, or somebody met on this walk. */
    private List<PersonId> walk(PersonId start, Set<PersonId> settled) {
        var place = new HashMap<PersonId, Integer>();
        var walk = new ArrayList<PersonId>();
        for (var at = start; at != null && !settled.contains(at) && !place.containsKey(at); at = supervisors.get(at)) {
            place.put(at, walk.size());
            walk.add(at);
        }
        return walk;
    }
}
