package fi.merkitys.onetoones.notes;

import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;

/**
 * Words that somebody wrote in place of others.
 *
 * @param from the first that was taken out
 * @param to after the last that was taken out
 * @param written none where words were only taken out
 */
record Change(int from, int to, List<String> written) {
    /** Beyond this, what differs counts as written anew: finding out more would take longer than anybody waits. */
    private static final long WORTH_COMPARING = 4_000_000;

    /** What made the one into the other, from the beginning to the end; between two changes something stayed. */
    static List<Change> between(List<String> before, List<String> after) {
        var start = 0;
        var shorter = Math.min(before.size(), after.size());
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        var end = 0;
        while (end < shorter - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        return within(start, before.subList(start, before.size() - end), after.subList(start, after.size() - end));
    }

    private static List<Change> within(int start, List<String> before, List<String> after) {
        if (before.isEmpty() && after.isEmpty()) {
            return List.of();
        }
        if (before.isEmpty() || after.isEmpty() || (long) before.size() * after.size() > WORTH_COMPARING) {
            return List.of(new Change(start, start + before.size(), List.copyOf(after)));
        }
        var changes = new ArrayList<Change>();
        for (var found : new MyersDiffWithLinearSpace<String>().computeDiff(before, after, null)) {
            var written = after.subList(found.startRevised, found.endRevised);
            var last = changes.isEmpty() ? null : changes.getLast();
            if (last != null && last.to == start + found.startOriginal) {
                var both = new ArrayList<>(last.written);
                both.addAll(written);
                changes.set(changes.size() - 1, new Change(last.from, start + found.endOriginal, List.copyOf(both)));
            } else {
                changes.add(new Change(start + found.startOriginal, start + found.endOriginal, List.copyOf(written)));
            }
        }
        return changes;
    }
}
